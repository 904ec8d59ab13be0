/**
 * What a field can be asked. Named after Elasticsearch's mapping types, families folded: `keyword` stands for
 * keyword, constant_keyword and wildcard; `long` for every integer type; `double` for every float type.
 */
export type FieldType =
  | 'keyword'
  | 'text'
  | 'long'
  | 'double'
  | 'boolean'
  | 'date'
  | 'ip'
  | 'flattened'
  | 'geo_point'
  | 'object'
  | 'binary';

/** Whether events of a source have the field: in each, in some, in none. */
export type Presence = 'always' | 'sometimes' | 'never';
