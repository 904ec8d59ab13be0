import type { CodeEntry } from '../codes.js';

export const deployCodes = {
  'deploy/environment': {
    title: 'The project has no such environment',
    why: 'The environment says which server is meant and what differs there.',
    fix: 'Name one of the environments in picket.yml, or add it.',
  },
  'deploy/no-url': {
    title: 'No server is named',
    why: 'Picket never guesses where to deploy.',
    fix: 'Give `--url`, or name an environment of picket.yml that has a `url` with `--env`.',
  },
  'deploy/tuning': {
    title: 'Tuning that the first form of deployment does not carry',
    why: 'A watch that is deployed is exactly the one that was tested; other values would be another watch.',
    fix: 'Only `enabled` is carried per environment so far. Change level, schedule or suppression in the rule.',
  },
  'deploy/unknown-rule': {
    title: 'Tuning of a rule that does not exist',
    why: 'The rule may have been renamed, and would now run where it was switched off.',
    fix: 'Use the name of a rule of the project.',
  },
  'deploy/profile': {
    title: 'The server is another than the profile says',
    why: 'Queries are compiled for the limits and the folding of the profile; another server may refuse them or find less.',
    fix: 'Set `profile` of the environment in picket.yml to the server that is there.',
  },
  'deploy/no-watcher': {
    title: 'The server has no Watcher',
    why: 'Detections run as watches. OpenSearch and Elastic’s serverless projects have none, and Elasticsearch needs a licence for it.',
    fix: 'Deploy to an Elasticsearch whose licence includes Watcher (gold, platinum, enterprise or trial).',
  },
  'deploy/foreign': {
    title: 'The name is taken by something that Picket did not make',
    why: 'Picket changes and deletes only what carries its own mark, so that nobody’s work is overwritten.',
    fix: 'Rename the other one, or the rule. A pipeline or template of your own under a `@custom` name: move its content to another name and call it from there.',
  },
  'deploy/same-name': {
    title: 'A rule has a name that Picket needs for itself',
    why: 'Both would be put under one name on the cluster, and one would overwrite the other.',
    fix: 'Give the rule another `name`. Names that begin with `picket-` are best left to Picket.',
  },
  'deploy/acknowledged': {
    title: 'A watch that somebody has acknowledged is not updated',
    why: 'Updating a watch may forget acknowledgements, and what an operator has silenced must stay silent.',
    fix: 'Run again after the acknowledgement has ended, which it does by itself at the first run without an alert.',
  },
  'deploy/in-use': {
    title: 'Something that is no longer needed is still in use',
    why: 'It is kept until nothing refers to it.',
    fix: 'Run again after what refers to it has been updated or removed.',
  },
  'deploy/changed-meanwhile': {
    title: 'A watch has changed since the plan was made',
    why: 'Applying the plan would undo a change that nobody has seen.',
    fix: 'Run `picket plan` again and look at the difference.',
  },
  'deploy/watch-refused': {
    title: 'The server refuses a watch',
    why: 'Something in the compiled rule is not what this server takes. The message holds its reason, and the place is the line that the refused part came from.',
    fix: 'Compare the profile of the environment with the server. If they agree, change what the line says.',
  },
  'deploy/fill': {
    title: 'A roll-up could not be filled',
    why: 'Without its history a detection would take everything for new. The roll-up stays inactive and its detections are not deployed.',
    fix: 'The message holds the reason. Run `picket apply` again: it goes on with the roll-up.',
  },
  'deploy/fill-health': {
    title: 'Filling a roll-up met something',
    why: 'Its watch reported a problem about the past that it summed up, as it does in the index picket-health.',
    fix: 'Look at the documents in picket-health for that roll-up.',
  },
  'deploy/not-approved': {
    title: 'The plan was not approved',
    why: 'Nothing is changed before somebody has seen the plan and said yes.',
    fix: 'Answer `yes`, or give `--auto-approve` where nobody can answer.',
  },
} as const satisfies Record<string, CodeEntry>;
