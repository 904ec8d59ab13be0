import type { CodeEntry } from '../codes.js';

export const connectCodes = {
  'connect/url': {
    title: 'The URL of the server cannot be used',
    why: 'Picket talks to one address over HTTP. A user or password in it would be printed and kept in files.',
    fix: 'Write `https://host:9200`. Put credentials into PICKET_API_KEY, or into PICKET_USERNAME and PICKET_PASSWORD.',
  },
  'connect/credentials': {
    title: 'The credentials are incomplete or malformed',
    why: 'A request without the credentials that were meant would be refused, or made by somebody else.',
    fix: 'Set PICKET_API_KEY to the encoded key, or both PICKET_USERNAME and PICKET_PASSWORD. ELASTIC_… are read where those are not set.',
  },
  'connect/plain-text': {
    title: 'Credentials travel unencrypted',
    why: 'Whoever sees the traffic can read them and act as you.',
    fix: 'Use https://, with PICKET_CA_FILE where your own authority has signed the certificate of the server.',
  },
  'connect/authority': {
    title: 'The certificate file cannot be read',
    why: 'Without the certificate of its authority the server cannot be told from another that pretends to be it.',
    fix: 'Let PICKET_CA_FILE name a readable file with the certificate of the authority in PEM form, such as `http_ca.crt`.',
  },
  'connect/unreachable': {
    title: 'The server cannot be reached',
    why: 'Nothing answered at that address, or the connection broke.',
    fix: 'Check the URL, the network between, and that the server runs. What had been done until then is listed; run again.',
  },
  'connect/tls': {
    title: 'The certificate of the server is not trusted',
    why: 'A server whose certificate no known authority has signed may be another than it says.',
    fix: 'Let PICKET_CA_FILE name the certificate of the authority that signed it. The name in the URL must be one of the certificate’s.',
  },
  'connect/timeout': {
    title: 'The server did not answer in time',
    why: 'The request may or may not have been carried out.',
    fix: 'Run again: what has been done already is not done twice. If it lasts, see whether the cluster is overloaded.',
  },
  'connect/unauthorized': {
    title: 'The server does not accept the credentials',
    why: 'It answered 401: there were no credentials, or they are wrong or expired.',
    fix: 'Set PICKET_API_KEY, or PICKET_USERNAME and PICKET_PASSWORD, to credentials of this cluster.',
  },
  'connect/forbidden': {
    title: 'The user may not do that',
    why: 'It answered 403: the credentials are good, but lack a privilege.',
    fix: 'Give the role of the user or of the API key the privilege that the message names. The page about deploying lists all that Picket needs.',
  },
  'connect/not-found': {
    title: 'The server does not know what was asked for',
    why: 'It answered 404: the resource is gone, or the server has no such interface.',
    fix: 'Check that the URL leads to Elasticsearch itself and not to Kibana or a proxy, and run again.',
  },
  'connect/conflict': {
    title: 'Somebody else changed it at the same time',
    why: 'It answered 409: a change that nobody has seen would be lost.',
    fix: 'Run again, so that the plan takes the other change into account.',
  },
  'connect/busy': {
    title: 'The server is too busy',
    why: 'It answered 429 several times, with waits between.',
    fix: 'Wait and run again. If it lasts, the cluster has too little memory or too many requests for its queues.',
  },
  'connect/unavailable': {
    title: 'The server is not available',
    why: 'It, or a proxy before it, answered that it cannot serve for now.',
    fix: 'See whether the cluster has a master and is healthy, then run again.',
  },
  'connect/too-large': {
    title: 'The request is too large for the server',
    why: 'It answered 413: a limit of the server (`http.max_content_length`) or of a proxy before it.',
    fix: 'Raise the limit of the proxy, or split the rule.',
  },
  'connect/refused': {
    title: 'The server refuses the request',
    why: 'It understood the request and says that something in it is wrong.',
    fix: 'The message holds the reason that the server gave. If the profile of the environment is not that of the server, change it in picket.yml.',
  },
  'connect/server-fault': {
    title: 'The server failed',
    why: 'It answered with an error of its own.',
    fix: 'The message holds the reason that the server gave; its log has more. Run again when it is mended.',
  },
  'connect/not-a-cluster': {
    title: 'What answers is not Elasticsearch',
    why: 'The answer is not what Elasticsearch or OpenSearch says about itself, so that nothing is sent to it.',
    fix: 'Let the URL lead to the HTTP port of Elasticsearch, not to Kibana, and let no proxy put a page of its own before it.',
  },
} as const satisfies Record<string, CodeEntry>;
