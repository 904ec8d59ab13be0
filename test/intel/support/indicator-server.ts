import nock from 'nock';
import { isJsonObject, type Json, type JsonObject } from '../../../src/diagnostics/json.js';
import { memberOf } from '../../../src/intel/cluster-store.js';
import { json, serverUrl } from '../../connect/support/cluster.js';

/** As much of a server as indicators need: a template, an index of documents by id, and searches by id. */
export class IndicatorServer {
  readonly documents = new Map<string, JsonObject>();
  hasTemplate = true;
  /** Ids that a bulk request is to refuse. */
  refuses: (source: JsonObject) => boolean = () => false;
  /** What a search that is not for ids is answered with. */
  status: JsonObject = { hits: { hits: [] } };
  statusSearch: Json = null;
  failedShards = 0;

  constructor() {
    nock(serverUrl)
      .get('/')
      .reply(200, { version: { number: '8.19.21' } }, json);
    const scope = nock(serverUrl).persist();
    scope.get('/_index_template/picket-indicators').reply(() => {
      return this.hasTemplate ? [200, { index_templates: [] }, json] : [404, { error: { type: 'x' } }, json];
    });
    scope
      .post('/picket-indicators/_search')
      .query(true)
      .reply((_uri, body) => [200, this.search(body as JsonObject), json]);
    scope.post('/_bulk').reply((_uri, body) => [200, this.bulk(linesOf(body)), json]);
  }

  private search(body: JsonObject): Record<string, Json> {
    const values = memberOf(memberOf(body['query'], 'ids'), 'values');
    if (!Array.isArray(values)) {
      this.statusSearch = body;
      return { ...this.status };
    }
    const hits = (values as readonly string[]).flatMap((id) => {
      const source = this.documents.get(id);
      return source === undefined ? [] : [{ _id: id, _source: source }];
    });
    return { _shards: { failed: this.failedShards }, hits: { hits } };
  }

  private bulk(lines: readonly JsonObject[]): Record<string, Json> {
    const items: Json[] = [];
    for (let at = 0; at + 1 < lines.length; at += 2) {
      const id = memberOf(lines[at]?.['index'], '_id') as string;
      const source = lines[at + 1] ?? {};
      if (this.refuses(source)) {
        const error = { type: 'document_parsing_exception', reason: 'failed to parse' };
        items.push({ index: { _id: id, status: 400, error } });
        continue;
      }
      items.push({ index: { _id: id, status: this.documents.has(id) ? 200 : 201, result: 'created' } });
      this.documents.set(id, source);
    }
    return { errors: false, items };
  }
}

function linesOf(body: unknown): readonly JsonObject[] {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Json)
    .filter(isJsonObject);
}
