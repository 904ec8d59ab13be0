// Made by `npm run generate` out of schemas/sigma-correlation.schema.json. Do not edit.
// @ts-nocheck
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);

/** @type {import('../validator.js').Validator} */
export const validate = validate20;

const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"sigma-correlation.schema.json","title":"SigmaCorrelationDocument","description":"A Sigma v2.1 correlation with Picket's types: baseline, first_seen, rare, indicator.","type":"object","openKeys":"lenient","additionalProperties":false,"required":["title","correlation"],"properties":{"title":{"$ref":"common.schema.json#/$defs/title"},"id":{"$ref":"common.schema.json#/$defs/id"},"name":{"$ref":"common.schema.json#/$defs/name"},"version":{"$ref":"common.schema.json#/$defs/version"},"related":{"$ref":"common.schema.json#/$defs/related"},"taxonomy":{"type":"string","minLength":1,"maxLength":256},"status":{"$ref":"common.schema.json#/$defs/status"},"description":{"$ref":"common.schema.json#/$defs/description"},"license":{"type":"string"},"author":{"type":"string"},"references":{"$ref":"common.schema.json#/$defs/references"},"date":{"$ref":"common.schema.json#/$defs/date"},"modified":{"$ref":"common.schema.json#/$defs/date"},"tags":{"$ref":"common.schema.json#/$defs/tags"},"level":{"$ref":"common.schema.json#/$defs/level"},"falsepositives":{"$ref":"common.schema.json#/$defs/falsepositives"},"fields":{"$ref":"common.schema.json#/$defs/fields"},"scope":{"type":"array","items":{"type":"string","minLength":2}},"correlation":{"type":"object","discriminator":{"propertyName":"type"},"required":["type"],"oneOf":[{"title":"EventCount","type":"object","additionalProperties":false,"required":["type","rules","timespan","group-by","condition"],"properties":{"type":{"const":"event_count"},"rules":{"$ref":"#/$defs/rules"},"group-by":{"$ref":"#/$defs/groupBy"},"timespan":{"$ref":"common.schema.json#/$defs/timespan"},"aliases":{"$ref":"#/$defs/aliases"},"generate":{"$ref":"#/$defs/generate"},"condition":{"$ref":"#/$defs/countCondition"}}},{"title":"ValueCount","type":"object","additionalProperties":false,"required":["type","rules","timespan","group-by","condition"],"properties":{"type":{"const":"value_count"},"rules":{"$ref":"#/$defs/rules"},"group-by":{"$ref":"#/$defs/groupBy"},"timespan":{"$ref":"common.schema.json#/$defs/timespan"},"aliases":{"$ref":"#/$defs/aliases"},"generate":{"$ref":"#/$defs/generate"},"condition":{"$ref":"#/$defs/valueCountCondition"}}},{"title":"Temporal","type":"object","additionalProperties":false,"required":["type","rules","timespan","group-by"],"properties":{"type":{"const":"temporal"},"rules":{"$ref":"#/$defs/rules"},"group-by":{"$ref":"#/$defs/groupBy"},"timespan":{"$ref":"common.schema.json#/$defs/timespan"},"aliases":{"$ref":"#/$defs/aliases"},"generate":{"$ref":"#/$defs/generate"},"condition":{"$ref":"#/$defs/countCondition"}}},{"title":"TemporalOrdered","type":"object","additionalProperties":false,"required":["type","rules","timespan","group-by"],"properties":{"type":{"const":"temporal_ordered"},"rules":{"$ref":"#/$defs/rules"},"group-by":{"$ref":"#/$defs/groupBy"},"timespan":{"$ref":"common.schema.json#/$defs/timespan"},"aliases":{"$ref":"#/$defs/aliases"},"generate":{"$ref":"#/$defs/generate"},"condition":{"$ref":"#/$defs/countCondition"}}},{"title":"ValueSum","type":"object","additionalProperties":false,"required":["type","rules","timespan","group-by","condition"],"properties":{"type":{"const":"value_sum"},"rules":{"$ref":"#/$defs/rules"},"group-by":{"$ref":"#/$defs/groupBy"},"timespan":{"$ref":"common.schema.json#/$defs/timespan"},"aliases":{"$ref":"#/$defs/aliases"},"generate":{"$ref":"#/$defs/generate"},"condition":{"$ref":"#/$defs/valueCondition"}}},{"title":"ValueAvg","type":"object","additionalProperties":false,"required":["type","rules","timespan","group-by","condition"],"properties":{"type":{"const":"value_avg"},"rules":{"$ref":"#/$defs/rules"},"group-by":{"$ref":"#/$defs/groupBy"},"timespan":{"$ref":"common.schema.json#/$defs/timespan"},"aliases":{"$ref":"#/$defs/aliases"},"generate":{"$ref":"#/$defs/generate"},"condition":{"$ref":"#/$defs/valueCondition"}}},{"title":"ValuePercentile","type":"object","additionalProperties":false,"required":["type","rules","timespan","group-by","condition"],"properties":{"type":{"const":"value_percentile"},"rules":{"$ref":"#/$defs/rules"},"group-by":{"$ref":"#/$defs/groupBy"},"timespan":{"$ref":"common.schema.json#/$defs/timespan"},"aliases":{"$ref":"#/$defs/aliases"},"generate":{"$ref":"#/$defs/generate"},"condition":{"$ref":"#/$defs/percentileCondition"}}},{"title":"ValueMedian","type":"object","additionalProperties":false,"required":["type","rules","timespan","group-by","condition"],"properties":{"type":{"const":"value_median"},"rules":{"$ref":"#/$defs/rules"},"group-by":{"$ref":"#/$defs/groupBy"},"timespan":{"$ref":"common.schema.json#/$defs/timespan"},"aliases":{"$ref":"#/$defs/aliases"},"generate":{"$ref":"#/$defs/generate"},"condition":{"$ref":"#/$defs/valueCondition"}}},{"title":"Baseline","type":"object","additionalProperties":false,"required":["type","rules","timespan","group-by","baseline","condition"],"properties":{"type":{"const":"baseline"},"rules":{"$ref":"#/$defs/rules"},"group-by":{"$ref":"#/$defs/groupBy"},"timespan":{"$ref":"common.schema.json#/$defs/timespan"},"aliases":{"$ref":"#/$defs/aliases"},"generate":{"$ref":"#/$defs/generate"},"condition":{"$ref":"#/$defs/baselineCondition"},"baseline":{"type":"object","additionalProperties":false,"required":["measure"],"properties":{"measure":{"type":"string","enum":["event_count","value_count","value_sum"]},"field":{"$ref":"common.schema.json#/$defs/field"},"history":{"$ref":"#/$defs/history"},"minimum-history":{"$ref":"common.schema.json#/$defs/durationOrZero"},"statistic":{"type":"string","enum":["median","mean"]},"min-spread":{"type":"number","exclusiveMinimum":0},"cold-start":{"type":["string","object"],"pattern":"^silent$","additionalProperties":false,"required":["peers","absolute"],"properties":{"peers":{"type":"array","minItems":1,"items":{"$ref":"common.schema.json#/$defs/field"}},"absolute":{"type":"number","minimum":0}},"expected":"`silent`, or a mapping of `peers` and `absolute`"}}}}},{"title":"FirstSeen","type":"object","additionalProperties":false,"required":["type","rules","first_seen"],"properties":{"type":{"const":"first_seen"},"rules":{"$ref":"#/$defs/rules"},"group-by":{"$ref":"#/$defs/groupBy"},"timespan":{"$ref":"common.schema.json#/$defs/timespan","description":"Default 5m."},"aliases":{"$ref":"#/$defs/aliases"},"generate":{"$ref":"#/$defs/generate"},"first_seen":{"type":"object","additionalProperties":false,"required":["field"],"properties":{"field":{"$ref":"common.schema.json#/$defs/field"},"scope":{"type":"string","enum":["entity","fleet"]},"history":{"$ref":"#/$defs/history"},"minimum-history":{"$ref":"common.schema.json#/$defs/durationOrZero"}}}}},{"title":"Rare","type":"object","additionalProperties":false,"required":["type","rules","group-by","rare"],"properties":{"type":{"const":"rare"},"rules":{"$ref":"#/$defs/rules"},"group-by":{"$ref":"#/$defs/groupBy"},"timespan":{"$ref":"common.schema.json#/$defs/timespan","description":"Default 5m."},"aliases":{"$ref":"#/$defs/aliases"},"generate":{"$ref":"#/$defs/generate"},"rare":{"type":"object","additionalProperties":false,"required":["field"],"properties":{"field":{"$ref":"common.schema.json#/$defs/field"},"at-most":{"type":"integer","minimum":1},"of-at-least":{"type":"integer","minimum":1},"history":{"$ref":"#/$defs/history"},"minimum-history":{"$ref":"common.schema.json#/$defs/durationOrZero"}}}}},{"title":"Indicator","type":"object","additionalProperties":false,"required":["type","rules","indicator"],"properties":{"type":{"const":"indicator"},"rules":{"$ref":"#/$defs/rules"},"group-by":{"$ref":"#/$defs/groupBy"},"timespan":{"$ref":"common.schema.json#/$defs/timespan","description":"Default 5m."},"aliases":{"$ref":"#/$defs/aliases"},"generate":{"$ref":"#/$defs/generate"},"indicator":{"type":"object","additionalProperties":false,"required":["field","index","against"],"properties":{"field":{"type":"array","minItems":1,"uniqueItems":true,"items":{"$ref":"common.schema.json#/$defs/field"}},"index":{"$ref":"common.schema.json#/$defs/text"},"against":{"$ref":"common.schema.json#/$defs/field"},"match":{"type":"string","enum":["exact","suffix"]},"minimum-confidence":{"type":"integer","minimum":0,"maximum":100},"retro":{"$ref":"common.schema.json#/$defs/durationOrZero"},"history":{"$ref":"#/$defs/history"},"minimum-history":{"$ref":"common.schema.json#/$defs/durationOrZero"}}}}}]},"generate":{"$ref":"#/$defs/generate"},"schedule":{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"every":{"$ref":"common.schema.json#/$defs/duration","description":"How often the rule runs, aligned to the clock. Default 1m."},"delay":{"$ref":"common.schema.json#/$defs/durationOrZero","description":"How long events are given to arrive. Default 1m."},"late":{"$ref":"common.schema.json#/$defs/durationOrZero","description":"How much later a second look catches late events. Default 15m."},"cover":{"type":"string","enum":["timespan","full"],"description":"`full` widens the window so that no burst is cut. Default timespan."}}},"suppress":{"$ref":"common.schema.json#/$defs/suppress"},"strategy":{"$ref":"common.schema.json#/$defs/strategy"},"accept-loss":{"$ref":"common.schema.json#/$defs/acceptLoss"}},"$defs":{"rules":{"type":["array","string"],"minLength":1,"minItems":1,"uniqueItems":true,"items":{"type":"string","minLength":1},"expected":"a list of ids or names of rules"},"groupBy":{"type":"array","uniqueItems":true,"items":{"$ref":"common.schema.json#/$defs/field"},"description":"The fields whose values make an entity. An empty list makes one entity of everything."},"aliases":{"type":"object","additionalProperties":{"type":"object","minProperties":1,"additionalProperties":{"$ref":"common.schema.json#/$defs/field"}},"description":"Alias to rule to that rule's field."},"generate":{"type":"boolean","description":"Whether the rules that this one refers to raise alerts of their own."},"bounds":{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"gt":{"type":"number"},"gte":{"type":"number"},"lt":{"type":"number"},"lte":{"type":"number"},"eq":{"type":"number"},"neq":{"type":"number"}}},"countCondition":{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"gt":{"type":"number"},"gte":{"type":"number"},"lt":{"type":"number"},"lte":{"type":"number"},"eq":{"type":"number"},"neq":{"type":"number"}}},"valueCountCondition":{"type":"object","additionalProperties":false,"minProperties":1,"required":["field"],"properties":{"field":{"type":["string","array"],"minLength":1,"minItems":1,"items":{"$ref":"common.schema.json#/$defs/field"},"expected":"the name of a field, or a list of names"},"gt":{"type":"number"},"gte":{"type":"number"},"lt":{"type":"number"},"lte":{"type":"number"},"eq":{"type":"number"},"neq":{"type":"number"}}},"valueCondition":{"type":"object","additionalProperties":false,"minProperties":1,"required":["field"],"properties":{"field":{"$ref":"common.schema.json#/$defs/field"},"gt":{"type":"number"},"gte":{"type":"number"},"lt":{"type":"number"},"lte":{"type":"number"},"eq":{"type":"number"},"neq":{"type":"number"}}},"percentileCondition":{"type":"object","additionalProperties":false,"minProperties":1,"required":["field"],"properties":{"field":{"$ref":"common.schema.json#/$defs/field"},"percentile":{"type":"number","minimum":0,"maximum":100},"gt":{"type":"number"},"gte":{"type":"number"},"lt":{"type":"number"},"lte":{"type":"number"},"eq":{"type":"number"},"neq":{"type":"number"}}},"baselineCondition":{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"deviation":{"$ref":"#/$defs/bounds"},"value":{"$ref":"#/$defs/bounds"}}},"history":{"type":"string","pattern":"^[1-9][0-9]{0,8}[smhdw]$","expected":"a duration such as 7d"}}};
const schema33 = {"type":"string","minLength":1,"maxLength":256,"description":"What the rule is about, in a few words."};
const schema34 = {"type":"string","pattern":"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$","expected":"a UUID such as 6f3e2987-db24-4c78-a860-b4f4095a7095","description":"A UUID that never changes."};
const schema35 = {"type":"string","maxLength":128,"pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*$","expected":"a name of letters, digits, \"_\", \"-\" and \".\" that begins with a letter or digit","description":"A unique name: correlations refer to it, and artefacts are named after it."};
const schema36 = {"type":"integer","minimum":1,"description":"Rises whenever the meaning of the rule changes."};
const schema39 = {"type":"string","enum":["stable","test","experimental","deprecated","unsupported"]};
const schema40 = {"type":"string","maxLength":65535};
const schema41 = {"type":"array","uniqueItems":true,"items":{"type":"string"}};
const schema42 = {"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$","expected":"a date such as 2026-01-31"};
const schema44 = {"type":"array","uniqueItems":true,"items":{"type":"string","pattern":"^[a-z0-9_-]+\\.[a-z0-9._-]+$","expected":"a tag in lower case with its namespace, such as attack.t1046"}};
const schema45 = {"type":"string","enum":["informational","low","medium","high","critical"]};
const schema46 = {"type":["array","string"],"minLength":2,"items":{"type":"string","minLength":2},"expected":"a list of texts"};
const schema47 = {"type":"array","uniqueItems":true,"items":{"type":"string","minLength":1}};
const schema48 = {"type":["array","string"],"minLength":1,"minItems":1,"uniqueItems":true,"items":{"type":"string","minLength":1},"expected":"a list of ids or names of rules"};
const schema51 = {"type":"string","pattern":"^(?:[1-9][0-9]{0,8}[smhdw]|[1-9][0-9]{0,3}[My])$","expected":"a duration such as 90s, 5m, 1h or 7d","description":"The length of the window that is looked at."};
const schema54 = {"type":"boolean","description":"Whether the rules that this one refers to raise alerts of their own."};
const schema55 = {"type":"object","additionalProperties":false,"minProperties":1,"properties":{"gt":{"type":"number"},"gte":{"type":"number"},"lt":{"type":"number"},"lte":{"type":"number"},"eq":{"type":"number"},"neq":{"type":"number"}}};
const schema50 = {"type":"string","minLength":1,"maxLength":256,"expected":"the name of a field"};
const schema92 = {"type":"string","pattern":"^[1-9][0-9]{0,8}[smhdw]$","expected":"a duration such as 7d"};
const schema93 = {"type":"string","pattern":"^(0|[1-9][0-9]{0,8})[smhdw]$","expected":"a duration such as 0s, 90s, 5m, 1h or 7d"};
const schema111 = {"type":"string","minLength":1};
const schema117 = {"type":"string","pattern":"^[1-9][0-9]{0,8}[smhdw]$","expected":"a duration such as 90s, 5m, 1h or 7d"};
const schema132 = {"type":"array","uniqueItems":true,"description":"Codes of losses that the rule puts up with.","items":{"type":"string","pattern":"^[a-z0-9-]+/[a-z0-9-]+$","expected":"the code of a loss, such as case/non-ascii"}};
const func1 = Object.prototype.hasOwnProperty;
const func2 = require("ajv/dist/runtime/ucs2length").default;
const func0 = require("ajv/dist/runtime/equal").default;
const pattern4 = new RegExp("^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$", "u");
const pattern5 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]*$", "u");
const pattern7 = new RegExp("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$", "u");
const pattern9 = new RegExp("^[a-z0-9_-]+\\.[a-z0-9._-]+$", "u");
const pattern10 = new RegExp("^(?:[1-9][0-9]{0,8}[smhdw]|[1-9][0-9]{0,3}[My])$", "u");
const pattern19 = new RegExp("^[1-9][0-9]{0,8}[smhdw]$", "u");
const pattern20 = new RegExp("^(0|[1-9][0-9]{0,8})[smhdw]$", "u");
const pattern21 = new RegExp("^silent$", "u");
const pattern36 = new RegExp("^[a-z0-9-]+/[a-z0-9-]+$", "u");
const schema37 = {"type":"array","items":{"type":"object","additionalProperties":false,"required":["id","type"],"properties":{"id":{"$ref":"#/$defs/id"},"type":{"type":"string","enum":["derived","obsolete","merged","renamed","similar"]}}}};

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.id === undefined){
const err0 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema37.items.required,parentSchema:schema37.items,data:data0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data0.type === undefined){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema37.items.required,parentSchema:schema37.items,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data0){
if(!((key0 === "id") || (key0 === "type"))){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema37.items,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0.id !== undefined){
let data1 = data0.id;
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err3 = {instancePath:instancePath+"/" + i0+"/id",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},message:"must match pattern \""+"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"+"\"",schema:"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",parentSchema:schema34,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/" + i0+"/id",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.type,parentSchema:schema34,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.type !== undefined){
let data2 = data0.type;
if(typeof data2 !== "string"){
const err5 = {instancePath:instancePath+"/" + i0+"/type",schemaPath:"#/items/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.items.properties.type.type,parentSchema:schema37.items.properties.type,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!(((((data2 === "derived") || (data2 === "obsolete")) || (data2 === "merged")) || (data2 === "renamed")) || (data2 === "similar"))){
const err6 = {instancePath:instancePath+"/" + i0+"/type",schemaPath:"#/items/properties/type/enum",keyword:"enum",params:{allowedValues: schema37.items.properties.type.enum},message:"must be equal to one of the allowed values",schema:schema37.items.properties.type.enum,parentSchema:schema37.items.properties.type,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.items.type,parentSchema:schema37.items,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.type,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema49 = {"type":"array","uniqueItems":true,"items":{"$ref":"common.schema.json#/$defs/field"},"description":"The fields whose values make an entity. An empty list makes one entity of everything."};

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 === "string"){
if(func2(data0) > 256){
const err0 = {instancePath:instancePath+"/" + i0,schemaPath:"common.schema.json#/$defs/field/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters",schema:256,parentSchema:schema50,data:data0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(func2(data0) < 1){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"common.schema.json#/$defs/field/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema50,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"common.schema.json#/$defs/field/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema50.type,parentSchema:schema50,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
let i1 = data.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data[i1], data[j0])){
const err3 = {instancePath,schemaPath:"#/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema49,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema49.type,parentSchema:schema49,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema52 = {"type":"object","additionalProperties":{"type":"object","minProperties":1,"additionalProperties":{"$ref":"common.schema.json#/$defs/field"}},"description":"Alias to rule to that rule's field."};

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
let data0 = data[key0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(Object.keys(data0).length < 1){
const err0 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema52.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key1 in data0){
let data1 = data0[key1];
if(typeof data1 === "string"){
if(func2(data1) > 256){
const err1 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"common.schema.json#/$defs/field/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters",schema:256,parentSchema:schema50,data:data1};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(func2(data1) < 1){
const err2 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"common.schema.json#/$defs/field/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema50,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"common.schema.json#/$defs/field/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema50.type,parentSchema:schema50,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema52.additionalProperties.type,parentSchema:schema52.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema52.type,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema59 = {"type":"object","additionalProperties":false,"minProperties":1,"required":["field"],"properties":{"field":{"type":["string","array"],"minLength":1,"minItems":1,"items":{"$ref":"common.schema.json#/$defs/field"},"expected":"the name of a field, or a list of names"},"gt":{"type":"number"},"gte":{"type":"number"},"lt":{"type":"number"},"lte":{"type":"number"},"eq":{"type":"number"},"neq":{"type":"number"}}};

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate30.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema59,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.field === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "field"},message:"must have required property '"+"field"+"'",schema:schema59.required,parentSchema:schema59,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "field") || (key0 === "gt")) || (key0 === "gte")) || (key0 === "lt")) || (key0 === "lte")) || (key0 === "eq")) || (key0 === "neq"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema59,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.field !== undefined){
let data0 = data.field;
if((typeof data0 !== "string") && (!(Array.isArray(data0)))){
const err3 = {instancePath:instancePath+"/field",schemaPath:"#/properties/field/type",keyword:"type",params:{type: schema59.properties.field.type},message:"must be string,array",schema:schema59.properties.field.type,parentSchema:schema59.properties.field,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data0 === "string"){
if(func2(data0) < 1){
const err4 = {instancePath:instancePath+"/field",schemaPath:"#/properties/field/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema59.properties.field,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(Array.isArray(data0)){
if(data0.length < 1){
const err5 = {instancePath:instancePath+"/field",schemaPath:"#/properties/field/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema59.properties.field,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(func2(data1) > 256){
const err6 = {instancePath:instancePath+"/field/" + i0,schemaPath:"common.schema.json#/$defs/field/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters",schema:256,parentSchema:schema50,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(func2(data1) < 1){
const err7 = {instancePath:instancePath+"/field/" + i0,schemaPath:"common.schema.json#/$defs/field/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema50,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/field/" + i0,schemaPath:"common.schema.json#/$defs/field/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema50.type,parentSchema:schema50,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
}
if(data.gt !== undefined){
let data2 = data.gt;
if(!((typeof data2 == "number") && (isFinite(data2)))){
const err9 = {instancePath:instancePath+"/gt",schemaPath:"#/properties/gt/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema59.properties.gt.type,parentSchema:schema59.properties.gt,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.gte !== undefined){
let data3 = data.gte;
if(!((typeof data3 == "number") && (isFinite(data3)))){
const err10 = {instancePath:instancePath+"/gte",schemaPath:"#/properties/gte/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema59.properties.gte.type,parentSchema:schema59.properties.gte,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.lt !== undefined){
let data4 = data.lt;
if(!((typeof data4 == "number") && (isFinite(data4)))){
const err11 = {instancePath:instancePath+"/lt",schemaPath:"#/properties/lt/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema59.properties.lt.type,parentSchema:schema59.properties.lt,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.lte !== undefined){
let data5 = data.lte;
if(!((typeof data5 == "number") && (isFinite(data5)))){
const err12 = {instancePath:instancePath+"/lte",schemaPath:"#/properties/lte/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema59.properties.lte.type,parentSchema:schema59.properties.lte,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.eq !== undefined){
let data6 = data.eq;
if(!((typeof data6 == "number") && (isFinite(data6)))){
const err13 = {instancePath:instancePath+"/eq",schemaPath:"#/properties/eq/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema59.properties.eq.type,parentSchema:schema59.properties.eq,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.neq !== undefined){
let data7 = data.neq;
if(!((typeof data7 == "number") && (isFinite(data7)))){
const err14 = {instancePath:instancePath+"/neq",schemaPath:"#/properties/neq/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema59.properties.neq.type,parentSchema:schema59.properties.neq,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema59.type,parentSchema:schema59,data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate30.errors = vErrors;
return errors === 0;
}
validate30.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema72 = {"type":"object","additionalProperties":false,"minProperties":1,"required":["field"],"properties":{"field":{"$ref":"common.schema.json#/$defs/field"},"gt":{"type":"number"},"gte":{"type":"number"},"lt":{"type":"number"},"lte":{"type":"number"},"eq":{"type":"number"},"neq":{"type":"number"}}};

function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate38.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema72,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.field === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "field"},message:"must have required property '"+"field"+"'",schema:schema72.required,parentSchema:schema72,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "field") || (key0 === "gt")) || (key0 === "gte")) || (key0 === "lt")) || (key0 === "lte")) || (key0 === "eq")) || (key0 === "neq"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema72,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.field !== undefined){
let data0 = data.field;
if(typeof data0 === "string"){
if(func2(data0) > 256){
const err3 = {instancePath:instancePath+"/field",schemaPath:"common.schema.json#/$defs/field/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters",schema:256,parentSchema:schema50,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(func2(data0) < 1){
const err4 = {instancePath:instancePath+"/field",schemaPath:"common.schema.json#/$defs/field/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema50,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/field",schemaPath:"common.schema.json#/$defs/field/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema50.type,parentSchema:schema50,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.gt !== undefined){
let data1 = data.gt;
if(!((typeof data1 == "number") && (isFinite(data1)))){
const err6 = {instancePath:instancePath+"/gt",schemaPath:"#/properties/gt/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema72.properties.gt.type,parentSchema:schema72.properties.gt,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.gte !== undefined){
let data2 = data.gte;
if(!((typeof data2 == "number") && (isFinite(data2)))){
const err7 = {instancePath:instancePath+"/gte",schemaPath:"#/properties/gte/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema72.properties.gte.type,parentSchema:schema72.properties.gte,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.lt !== undefined){
let data3 = data.lt;
if(!((typeof data3 == "number") && (isFinite(data3)))){
const err8 = {instancePath:instancePath+"/lt",schemaPath:"#/properties/lt/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema72.properties.lt.type,parentSchema:schema72.properties.lt,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.lte !== undefined){
let data4 = data.lte;
if(!((typeof data4 == "number") && (isFinite(data4)))){
const err9 = {instancePath:instancePath+"/lte",schemaPath:"#/properties/lte/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema72.properties.lte.type,parentSchema:schema72.properties.lte,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.eq !== undefined){
let data5 = data.eq;
if(!((typeof data5 == "number") && (isFinite(data5)))){
const err10 = {instancePath:instancePath+"/eq",schemaPath:"#/properties/eq/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema72.properties.eq.type,parentSchema:schema72.properties.eq,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.neq !== undefined){
let data6 = data.neq;
if(!((typeof data6 == "number") && (isFinite(data6)))){
const err11 = {instancePath:instancePath+"/neq",schemaPath:"#/properties/neq/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema72.properties.neq.type,parentSchema:schema72.properties.neq,data:data6};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema72.type,parentSchema:schema72,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate38.errors = vErrors;
return errors === 0;
}
validate38.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema80 = {"type":"object","additionalProperties":false,"minProperties":1,"required":["field"],"properties":{"field":{"$ref":"common.schema.json#/$defs/field"},"percentile":{"type":"number","minimum":0,"maximum":100},"gt":{"type":"number"},"gte":{"type":"number"},"lt":{"type":"number"},"lte":{"type":"number"},"eq":{"type":"number"},"neq":{"type":"number"}}};

function validate45(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate45.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema80,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.field === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "field"},message:"must have required property '"+"field"+"'",schema:schema80.required,parentSchema:schema80,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "field") || (key0 === "percentile")) || (key0 === "gt")) || (key0 === "gte")) || (key0 === "lt")) || (key0 === "lte")) || (key0 === "eq")) || (key0 === "neq"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema80,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.field !== undefined){
let data0 = data.field;
if(typeof data0 === "string"){
if(func2(data0) > 256){
const err3 = {instancePath:instancePath+"/field",schemaPath:"common.schema.json#/$defs/field/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters",schema:256,parentSchema:schema50,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(func2(data0) < 1){
const err4 = {instancePath:instancePath+"/field",schemaPath:"common.schema.json#/$defs/field/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema50,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/field",schemaPath:"common.schema.json#/$defs/field/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema50.type,parentSchema:schema50,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.percentile !== undefined){
let data1 = data.percentile;
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 100 || isNaN(data1)){
const err6 = {instancePath:instancePath+"/percentile",schemaPath:"#/properties/percentile/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema80.properties.percentile,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err7 = {instancePath:instancePath+"/percentile",schemaPath:"#/properties/percentile/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema80.properties.percentile,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/percentile",schemaPath:"#/properties/percentile/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema80.properties.percentile.type,parentSchema:schema80.properties.percentile,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.gt !== undefined){
let data2 = data.gt;
if(!((typeof data2 == "number") && (isFinite(data2)))){
const err9 = {instancePath:instancePath+"/gt",schemaPath:"#/properties/gt/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema80.properties.gt.type,parentSchema:schema80.properties.gt,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.gte !== undefined){
let data3 = data.gte;
if(!((typeof data3 == "number") && (isFinite(data3)))){
const err10 = {instancePath:instancePath+"/gte",schemaPath:"#/properties/gte/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema80.properties.gte.type,parentSchema:schema80.properties.gte,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.lt !== undefined){
let data4 = data.lt;
if(!((typeof data4 == "number") && (isFinite(data4)))){
const err11 = {instancePath:instancePath+"/lt",schemaPath:"#/properties/lt/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema80.properties.lt.type,parentSchema:schema80.properties.lt,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.lte !== undefined){
let data5 = data.lte;
if(!((typeof data5 == "number") && (isFinite(data5)))){
const err12 = {instancePath:instancePath+"/lte",schemaPath:"#/properties/lte/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema80.properties.lte.type,parentSchema:schema80.properties.lte,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.eq !== undefined){
let data6 = data.eq;
if(!((typeof data6 == "number") && (isFinite(data6)))){
const err13 = {instancePath:instancePath+"/eq",schemaPath:"#/properties/eq/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema80.properties.eq.type,parentSchema:schema80.properties.eq,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.neq !== undefined){
let data7 = data.neq;
if(!((typeof data7 == "number") && (isFinite(data7)))){
const err14 = {instancePath:instancePath+"/neq",schemaPath:"#/properties/neq/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema80.properties.neq.type,parentSchema:schema80.properties.neq,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema80.type,parentSchema:schema80,data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate45.errors = vErrors;
return errors === 0;
}
validate45.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema88 = {"type":"object","additionalProperties":false,"minProperties":1,"properties":{"deviation":{"$ref":"#/$defs/bounds"},"value":{"$ref":"#/$defs/bounds"}}};
const schema89 = {"type":"object","additionalProperties":false,"minProperties":1,"properties":{"gt":{"type":"number"},"gte":{"type":"number"},"lt":{"type":"number"},"lte":{"type":"number"},"eq":{"type":"number"},"neq":{"type":"number"}}};

function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate52.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema88,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "deviation") || (key0 === "value"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema88,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.deviation !== undefined){
let data0 = data.deviation;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(Object.keys(data0).length < 1){
const err2 = {instancePath:instancePath+"/deviation",schemaPath:"#/$defs/bounds/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema89,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key1 in data0){
if(!((((((key1 === "gt") || (key1 === "gte")) || (key1 === "lt")) || (key1 === "lte")) || (key1 === "eq")) || (key1 === "neq"))){
const err3 = {instancePath:instancePath+"/deviation",schemaPath:"#/$defs/bounds/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema89,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.gt !== undefined){
let data1 = data0.gt;
if(!((typeof data1 == "number") && (isFinite(data1)))){
const err4 = {instancePath:instancePath+"/deviation/gt",schemaPath:"#/$defs/bounds/properties/gt/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema89.properties.gt.type,parentSchema:schema89.properties.gt,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.gte !== undefined){
let data2 = data0.gte;
if(!((typeof data2 == "number") && (isFinite(data2)))){
const err5 = {instancePath:instancePath+"/deviation/gte",schemaPath:"#/$defs/bounds/properties/gte/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema89.properties.gte.type,parentSchema:schema89.properties.gte,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0.lt !== undefined){
let data3 = data0.lt;
if(!((typeof data3 == "number") && (isFinite(data3)))){
const err6 = {instancePath:instancePath+"/deviation/lt",schemaPath:"#/$defs/bounds/properties/lt/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema89.properties.lt.type,parentSchema:schema89.properties.lt,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data0.lte !== undefined){
let data4 = data0.lte;
if(!((typeof data4 == "number") && (isFinite(data4)))){
const err7 = {instancePath:instancePath+"/deviation/lte",schemaPath:"#/$defs/bounds/properties/lte/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema89.properties.lte.type,parentSchema:schema89.properties.lte,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data0.eq !== undefined){
let data5 = data0.eq;
if(!((typeof data5 == "number") && (isFinite(data5)))){
const err8 = {instancePath:instancePath+"/deviation/eq",schemaPath:"#/$defs/bounds/properties/eq/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema89.properties.eq.type,parentSchema:schema89.properties.eq,data:data5};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data0.neq !== undefined){
let data6 = data0.neq;
if(!((typeof data6 == "number") && (isFinite(data6)))){
const err9 = {instancePath:instancePath+"/deviation/neq",schemaPath:"#/$defs/bounds/properties/neq/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema89.properties.neq.type,parentSchema:schema89.properties.neq,data:data6};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/deviation",schemaPath:"#/$defs/bounds/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema89.type,parentSchema:schema89,data:data0};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.value !== undefined){
let data7 = data.value;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(Object.keys(data7).length < 1){
const err11 = {instancePath:instancePath+"/value",schemaPath:"#/$defs/bounds/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema89,data:data7};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key2 in data7){
if(!((((((key2 === "gt") || (key2 === "gte")) || (key2 === "lt")) || (key2 === "lte")) || (key2 === "eq")) || (key2 === "neq"))){
const err12 = {instancePath:instancePath+"/value",schemaPath:"#/$defs/bounds/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema89,data:data7};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data7.gt !== undefined){
let data8 = data7.gt;
if(!((typeof data8 == "number") && (isFinite(data8)))){
const err13 = {instancePath:instancePath+"/value/gt",schemaPath:"#/$defs/bounds/properties/gt/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema89.properties.gt.type,parentSchema:schema89.properties.gt,data:data8};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data7.gte !== undefined){
let data9 = data7.gte;
if(!((typeof data9 == "number") && (isFinite(data9)))){
const err14 = {instancePath:instancePath+"/value/gte",schemaPath:"#/$defs/bounds/properties/gte/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema89.properties.gte.type,parentSchema:schema89.properties.gte,data:data9};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data7.lt !== undefined){
let data10 = data7.lt;
if(!((typeof data10 == "number") && (isFinite(data10)))){
const err15 = {instancePath:instancePath+"/value/lt",schemaPath:"#/$defs/bounds/properties/lt/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema89.properties.lt.type,parentSchema:schema89.properties.lt,data:data10};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data7.lte !== undefined){
let data11 = data7.lte;
if(!((typeof data11 == "number") && (isFinite(data11)))){
const err16 = {instancePath:instancePath+"/value/lte",schemaPath:"#/$defs/bounds/properties/lte/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema89.properties.lte.type,parentSchema:schema89.properties.lte,data:data11};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data7.eq !== undefined){
let data12 = data7.eq;
if(!((typeof data12 == "number") && (isFinite(data12)))){
const err17 = {instancePath:instancePath+"/value/eq",schemaPath:"#/$defs/bounds/properties/eq/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema89.properties.eq.type,parentSchema:schema89.properties.eq,data:data12};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data7.neq !== undefined){
let data13 = data7.neq;
if(!((typeof data13 == "number") && (isFinite(data13)))){
const err18 = {instancePath:instancePath+"/value/neq",schemaPath:"#/$defs/bounds/properties/neq/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema89.properties.neq.type,parentSchema:schema89.properties.neq,data:data13};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/value",schemaPath:"#/$defs/bounds/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema89.type,parentSchema:schema89,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema88.type,parentSchema:schema88,data};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}
validate52.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema120 = {"type":"object","additionalProperties":false,"minProperties":1,"description":"How long one key raises no further alert.","properties":{"for":{"$ref":"#/$defs/durationOrZero"},"by":{"type":"array","uniqueItems":true,"items":{"$ref":"#/$defs/field"}}}};

function validate60(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate60.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema120,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "for") || (key0 === "by"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema120,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.for !== undefined){
let data0 = data.for;
if(typeof data0 === "string"){
if(!pattern20.test(data0)){
const err2 = {instancePath:instancePath+"/for",schemaPath:"#/$defs/durationOrZero/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,8})[smhdw]$"},message:"must match pattern \""+"^(0|[1-9][0-9]{0,8})[smhdw]$"+"\"",schema:"^(0|[1-9][0-9]{0,8})[smhdw]$",parentSchema:schema93,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/for",schemaPath:"#/$defs/durationOrZero/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema93.type,parentSchema:schema93,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.by !== undefined){
let data1 = data.by;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(func2(data2) > 256){
const err4 = {instancePath:instancePath+"/by/" + i0,schemaPath:"#/$defs/field/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters",schema:256,parentSchema:schema50,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func2(data2) < 1){
const err5 = {instancePath:instancePath+"/by/" + i0,schemaPath:"#/$defs/field/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema50,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/by/" + i0,schemaPath:"#/$defs/field/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema50.type,parentSchema:schema50,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
let i1 = data1.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data1[i1], data1[j0])){
const err7 = {instancePath:instancePath+"/by",schemaPath:"#/properties/by/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema120.properties.by,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err8 = {instancePath:instancePath+"/by",schemaPath:"#/properties/by/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema120.properties.by.type,parentSchema:schema120.properties.by,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema120.type,parentSchema:schema120,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate60.errors = vErrors;
return errors === 0;
}
validate60.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema123 = {"type":"object","additionalProperties":false,"description":"The alerting and detection strategy. Blind spots and validation are cases, so that they stay true.","required":["goal","abstract","technical-context","blind-spots","assumptions","false-positives","validation","priority","response"],"properties":{"goal":{"$ref":"#/$defs/text"},"categorization":{"$ref":"#/$defs/texts"},"abstract":{"$ref":"#/$defs/text"},"technical-context":{"$ref":"#/$defs/text"},"blind-spots":{"type":"array","description":"What the rule misses; each names a case that is expected to miss.","items":{"$ref":"#/$defs/namedCase"}},"assumptions":{"type":["string","array"],"minLength":1,"items":{"type":"string","minLength":1},"expected":"text, or a list of texts"},"false-positives":{"$ref":"#/$defs/texts"},"validation":{"type":"array","minItems":1,"description":"How the rule is shown to fire; each names a case that is expected to fire.","items":{"$ref":"#/$defs/namedCase"}},"priority":{"$ref":"#/$defs/text"},"response":{"type":"array","minItems":1,"items":{"type":"string","minLength":1}}}};
const schema125 = {"type":"array","items":{"type":"string","minLength":1}};
const schema128 = {"type":"object","additionalProperties":false,"required":["description","case"],"expected":"a mapping of `description` and `case`, the name of the case that shows it","properties":{"description":{"$ref":"#/$defs/text"},"case":{"type":"string","minLength":1,"description":"The name of a case of this rule."}}};

function validate63(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate63.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.description === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "description"},message:"must have required property '"+"description"+"'",schema:schema128.required,parentSchema:schema128,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.case === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "case"},message:"must have required property '"+"case"+"'",schema:schema128.required,parentSchema:schema128,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "description") || (key0 === "case"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema128,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.description !== undefined){
let data0 = data.description;
if(typeof data0 === "string"){
if(func2(data0) < 1){
const err3 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema111,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema111.type,parentSchema:schema111,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.case !== undefined){
let data1 = data.case;
if(typeof data1 === "string"){
if(func2(data1) < 1){
const err5 = {instancePath:instancePath+"/case",schemaPath:"#/properties/case/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema128.properties.case,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/case",schemaPath:"#/properties/case/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema128.properties.case.type,parentSchema:schema128.properties.case,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema128.type,parentSchema:schema128,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate63.errors = vErrors;
return errors === 0;
}
validate63.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate62(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate62.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.goal === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "goal"},message:"must have required property '"+"goal"+"'",schema:schema123.required,parentSchema:schema123,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.abstract === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "abstract"},message:"must have required property '"+"abstract"+"'",schema:schema123.required,parentSchema:schema123,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data["technical-context"] === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "technical-context"},message:"must have required property '"+"technical-context"+"'",schema:schema123.required,parentSchema:schema123,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data["blind-spots"] === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "blind-spots"},message:"must have required property '"+"blind-spots"+"'",schema:schema123.required,parentSchema:schema123,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.assumptions === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "assumptions"},message:"must have required property '"+"assumptions"+"'",schema:schema123.required,parentSchema:schema123,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data["false-positives"] === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "false-positives"},message:"must have required property '"+"false-positives"+"'",schema:schema123.required,parentSchema:schema123,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.validation === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "validation"},message:"must have required property '"+"validation"+"'",schema:schema123.required,parentSchema:schema123,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.priority === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "priority"},message:"must have required property '"+"priority"+"'",schema:schema123.required,parentSchema:schema123,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.response === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "response"},message:"must have required property '"+"response"+"'",schema:schema123.required,parentSchema:schema123,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema123.properties, key0))){
const err9 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema123,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.goal !== undefined){
let data0 = data.goal;
if(typeof data0 === "string"){
if(func2(data0) < 1){
const err10 = {instancePath:instancePath+"/goal",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema111,data:data0};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/goal",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema111.type,parentSchema:schema111,data:data0};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.categorization !== undefined){
let data1 = data.categorization;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(func2(data2) < 1){
const err12 = {instancePath:instancePath+"/categorization/" + i0,schemaPath:"#/$defs/texts/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema125.items,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/categorization/" + i0,schemaPath:"#/$defs/texts/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema125.items.type,parentSchema:schema125.items,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/categorization",schemaPath:"#/$defs/texts/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema125.type,parentSchema:schema125,data:data1};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.abstract !== undefined){
let data3 = data.abstract;
if(typeof data3 === "string"){
if(func2(data3) < 1){
const err15 = {instancePath:instancePath+"/abstract",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema111,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/abstract",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema111.type,parentSchema:schema111,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data["technical-context"] !== undefined){
let data4 = data["technical-context"];
if(typeof data4 === "string"){
if(func2(data4) < 1){
const err17 = {instancePath:instancePath+"/technical-context",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema111,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/technical-context",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema111.type,parentSchema:schema111,data:data4};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data["blind-spots"] !== undefined){
let data5 = data["blind-spots"];
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
if(!(validate63(data5[i1], {instancePath:instancePath+"/blind-spots/" + i1,parentData:data5,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
}
}
else {
const err19 = {instancePath:instancePath+"/blind-spots",schemaPath:"#/properties/blind-spots/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema123.properties["blind-spots"].type,parentSchema:schema123.properties["blind-spots"],data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.assumptions !== undefined){
let data7 = data.assumptions;
if((typeof data7 !== "string") && (!(Array.isArray(data7)))){
const err20 = {instancePath:instancePath+"/assumptions",schemaPath:"#/properties/assumptions/type",keyword:"type",params:{type: schema123.properties.assumptions.type},message:"must be string,array",schema:schema123.properties.assumptions.type,parentSchema:schema123.properties.assumptions,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(typeof data7 === "string"){
if(func2(data7) < 1){
const err21 = {instancePath:instancePath+"/assumptions",schemaPath:"#/properties/assumptions/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema123.properties.assumptions,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(Array.isArray(data7)){
const len2 = data7.length;
for(let i2=0; i2<len2; i2++){
let data8 = data7[i2];
if(typeof data8 === "string"){
if(func2(data8) < 1){
const err22 = {instancePath:instancePath+"/assumptions/" + i2,schemaPath:"#/properties/assumptions/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema123.properties.assumptions.items,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/assumptions/" + i2,schemaPath:"#/properties/assumptions/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema123.properties.assumptions.items.type,parentSchema:schema123.properties.assumptions.items,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
}
if(data["false-positives"] !== undefined){
let data9 = data["false-positives"];
if(Array.isArray(data9)){
const len3 = data9.length;
for(let i3=0; i3<len3; i3++){
let data10 = data9[i3];
if(typeof data10 === "string"){
if(func2(data10) < 1){
const err24 = {instancePath:instancePath+"/false-positives/" + i3,schemaPath:"#/$defs/texts/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema125.items,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/false-positives/" + i3,schemaPath:"#/$defs/texts/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema125.items.type,parentSchema:schema125.items,data:data10};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/false-positives",schemaPath:"#/$defs/texts/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema125.type,parentSchema:schema125,data:data9};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.validation !== undefined){
let data11 = data.validation;
if(Array.isArray(data11)){
if(data11.length < 1){
const err27 = {instancePath:instancePath+"/validation",schemaPath:"#/properties/validation/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema123.properties.validation,data:data11};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
const len4 = data11.length;
for(let i4=0; i4<len4; i4++){
if(!(validate63(data11[i4], {instancePath:instancePath+"/validation/" + i4,parentData:data11,parentDataProperty:i4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
}
}
else {
const err28 = {instancePath:instancePath+"/validation",schemaPath:"#/properties/validation/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema123.properties.validation.type,parentSchema:schema123.properties.validation,data:data11};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.priority !== undefined){
let data13 = data.priority;
if(typeof data13 === "string"){
if(func2(data13) < 1){
const err29 = {instancePath:instancePath+"/priority",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema111,data:data13};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/priority",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema111.type,parentSchema:schema111,data:data13};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.response !== undefined){
let data14 = data.response;
if(Array.isArray(data14)){
if(data14.length < 1){
const err31 = {instancePath:instancePath+"/response",schemaPath:"#/properties/response/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema123.properties.response,data:data14};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
const len5 = data14.length;
for(let i5=0; i5<len5; i5++){
let data15 = data14[i5];
if(typeof data15 === "string"){
if(func2(data15) < 1){
const err32 = {instancePath:instancePath+"/response/" + i5,schemaPath:"#/properties/response/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema123.properties.response.items,data:data15};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/response/" + i5,schemaPath:"#/properties/response/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema123.properties.response.items.type,parentSchema:schema123.properties.response.items,data:data15};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/response",schemaPath:"#/properties/response/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema123.properties.response.type,parentSchema:schema123.properties.response,data:data14};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema123.type,parentSchema:schema123,data};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
validate62.errors = vErrors;
return errors === 0;
}
validate62.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="sigma-correlation.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.title === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.correlation === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "correlation"},message:"must have required property '"+"correlation"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.title !== undefined){
let data0 = data.title;
if(typeof data0 === "string"){
if(func2(data0) > 256){
const err3 = {instancePath:instancePath+"/title",schemaPath:"common.schema.json#/$defs/title/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters",schema:256,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(func2(data0) < 1){
const err4 = {instancePath:instancePath+"/title",schemaPath:"common.schema.json#/$defs/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/title",schemaPath:"common.schema.json#/$defs/title/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.id !== undefined){
let data1 = data.id;
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err6 = {instancePath:instancePath+"/id",schemaPath:"common.schema.json#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},message:"must match pattern \""+"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"+"\"",schema:"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",parentSchema:schema34,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/id",schemaPath:"common.schema.json#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.type,parentSchema:schema34,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.name !== undefined){
let data2 = data.name;
if(typeof data2 === "string"){
if(func2(data2) > 128){
const err8 = {instancePath:instancePath+"/name",schemaPath:"common.schema.json#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters",schema:128,parentSchema:schema35,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!pattern5.test(data2)){
const err9 = {instancePath:instancePath+"/name",schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]*$",parentSchema:schema35,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/name",schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.type,parentSchema:schema35,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.version !== undefined){
let data3 = data.version;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err11 = {instancePath:instancePath+"/version",schemaPath:"common.schema.json#/$defs/version/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema36.type,parentSchema:schema36,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 1 || isNaN(data3)){
const err12 = {instancePath:instancePath+"/version",schemaPath:"common.schema.json#/$defs/version/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema36,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
if(data.related !== undefined){
if(!(validate22(data.related, {instancePath:instancePath+"/related",parentData:data,parentDataProperty:"related",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.taxonomy !== undefined){
let data5 = data.taxonomy;
if(typeof data5 === "string"){
if(func2(data5) > 256){
const err13 = {instancePath:instancePath+"/taxonomy",schemaPath:"#/properties/taxonomy/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters",schema:256,parentSchema:schema31.properties.taxonomy,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(func2(data5) < 1){
const err14 = {instancePath:instancePath+"/taxonomy",schemaPath:"#/properties/taxonomy/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.taxonomy,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/taxonomy",schemaPath:"#/properties/taxonomy/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.taxonomy.type,parentSchema:schema31.properties.taxonomy,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.status !== undefined){
let data6 = data.status;
if(typeof data6 !== "string"){
const err16 = {instancePath:instancePath+"/status",schemaPath:"common.schema.json#/$defs/status/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.type,parentSchema:schema39,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!(((((data6 === "stable") || (data6 === "test")) || (data6 === "experimental")) || (data6 === "deprecated")) || (data6 === "unsupported"))){
const err17 = {instancePath:instancePath+"/status",schemaPath:"common.schema.json#/$defs/status/enum",keyword:"enum",params:{allowedValues: schema39.enum},message:"must be equal to one of the allowed values",schema:schema39.enum,parentSchema:schema39,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.description !== undefined){
let data7 = data.description;
if(typeof data7 === "string"){
if(func2(data7) > 65535){
const err18 = {instancePath:instancePath+"/description",schemaPath:"common.schema.json#/$defs/description/maxLength",keyword:"maxLength",params:{limit: 65535},message:"must NOT have more than 65535 characters",schema:65535,parentSchema:schema40,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/description",schemaPath:"common.schema.json#/$defs/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.type,parentSchema:schema40,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.license !== undefined){
let data8 = data.license;
if(typeof data8 !== "string"){
const err20 = {instancePath:instancePath+"/license",schemaPath:"#/properties/license/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.license.type,parentSchema:schema31.properties.license,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.author !== undefined){
let data9 = data.author;
if(typeof data9 !== "string"){
const err21 = {instancePath:instancePath+"/author",schemaPath:"#/properties/author/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.author.type,parentSchema:schema31.properties.author,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.references !== undefined){
let data10 = data.references;
if(Array.isArray(data10)){
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
let data11 = data10[i0];
if(typeof data11 !== "string"){
const err22 = {instancePath:instancePath+"/references/" + i0,schemaPath:"common.schema.json#/$defs/references/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.items.type,parentSchema:schema41.items,data:data11};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
let i1 = data10.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data10[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err23 = {instancePath:instancePath+"/references",schemaPath:"common.schema.json#/$defs/references/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema41,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err24 = {instancePath:instancePath+"/references",schemaPath:"common.schema.json#/$defs/references/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema41.type,parentSchema:schema41,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.date !== undefined){
let data12 = data.date;
if(typeof data12 === "string"){
if(!pattern7.test(data12)){
const err25 = {instancePath:instancePath+"/date",schemaPath:"common.schema.json#/$defs/date/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\"",schema:"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",parentSchema:schema42,data:data12};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/date",schemaPath:"common.schema.json#/$defs/date/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.type,parentSchema:schema42,data:data12};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.modified !== undefined){
let data13 = data.modified;
if(typeof data13 === "string"){
if(!pattern7.test(data13)){
const err27 = {instancePath:instancePath+"/modified",schemaPath:"common.schema.json#/$defs/date/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\"",schema:"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",parentSchema:schema42,data:data13};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/modified",schemaPath:"common.schema.json#/$defs/date/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.type,parentSchema:schema42,data:data13};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.tags !== undefined){
let data14 = data.tags;
if(Array.isArray(data14)){
const len1 = data14.length;
for(let i2=0; i2<len1; i2++){
let data15 = data14[i2];
if(typeof data15 === "string"){
if(!pattern9.test(data15)){
const err29 = {instancePath:instancePath+"/tags/" + i2,schemaPath:"common.schema.json#/$defs/tags/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9_-]+\\.[a-z0-9._-]+$"},message:"must match pattern \""+"^[a-z0-9_-]+\\.[a-z0-9._-]+$"+"\"",schema:"^[a-z0-9_-]+\\.[a-z0-9._-]+$",parentSchema:schema44.items,data:data15};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/tags/" + i2,schemaPath:"common.schema.json#/$defs/tags/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.items.type,parentSchema:schema44.items,data:data15};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
let i3 = data14.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data14[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err31 = {instancePath:instancePath+"/tags",schemaPath:"common.schema.json#/$defs/tags/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i3+" are identical)",schema:true,parentSchema:schema44,data:data14};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
const err32 = {instancePath:instancePath+"/tags",schemaPath:"common.schema.json#/$defs/tags/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema44.type,parentSchema:schema44,data:data14};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.level !== undefined){
let data16 = data.level;
if(typeof data16 !== "string"){
const err33 = {instancePath:instancePath+"/level",schemaPath:"common.schema.json#/$defs/level/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema45.type,parentSchema:schema45,data:data16};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(!(((((data16 === "informational") || (data16 === "low")) || (data16 === "medium")) || (data16 === "high")) || (data16 === "critical"))){
const err34 = {instancePath:instancePath+"/level",schemaPath:"common.schema.json#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema45.enum},message:"must be equal to one of the allowed values",schema:schema45.enum,parentSchema:schema45,data:data16};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.falsepositives !== undefined){
let data17 = data.falsepositives;
if((!(Array.isArray(data17))) && (typeof data17 !== "string")){
const err35 = {instancePath:instancePath+"/falsepositives",schemaPath:"common.schema.json#/$defs/falsepositives/type",keyword:"type",params:{type: schema46.type},message:"must be array,string",schema:schema46.type,parentSchema:schema46,data:data17};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(typeof data17 === "string"){
if(func2(data17) < 2){
const err36 = {instancePath:instancePath+"/falsepositives",schemaPath:"common.schema.json#/$defs/falsepositives/minLength",keyword:"minLength",params:{limit: 2},message:"must NOT have fewer than 2 characters",schema:2,parentSchema:schema46,data:data17};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(Array.isArray(data17)){
const len2 = data17.length;
for(let i4=0; i4<len2; i4++){
let data18 = data17[i4];
if(typeof data18 === "string"){
if(func2(data18) < 2){
const err37 = {instancePath:instancePath+"/falsepositives/" + i4,schemaPath:"common.schema.json#/$defs/falsepositives/items/minLength",keyword:"minLength",params:{limit: 2},message:"must NOT have fewer than 2 characters",schema:2,parentSchema:schema46.items,data:data18};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/falsepositives/" + i4,schemaPath:"common.schema.json#/$defs/falsepositives/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.items.type,parentSchema:schema46.items,data:data18};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
}
if(data.fields !== undefined){
let data19 = data.fields;
if(Array.isArray(data19)){
const len3 = data19.length;
for(let i5=0; i5<len3; i5++){
let data20 = data19[i5];
if(typeof data20 === "string"){
if(func2(data20) < 1){
const err39 = {instancePath:instancePath+"/fields/" + i5,schemaPath:"common.schema.json#/$defs/fields/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema47.items,data:data20};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/fields/" + i5,schemaPath:"common.schema.json#/$defs/fields/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.items.type,parentSchema:schema47.items,data:data20};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
let i6 = data19.length;
let j2;
if(i6 > 1){
const indices2 = {};
for(;i6--;){
let item2 = data19[i6];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err41 = {instancePath:instancePath+"/fields",schemaPath:"common.schema.json#/$defs/fields/uniqueItems",keyword:"uniqueItems",params:{i: i6, j: j2},message:"must NOT have duplicate items (items ## "+j2+" and "+i6+" are identical)",schema:true,parentSchema:schema47,data:data19};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
break;
}
indices2[item2] = i6;
}
}
}
else {
const err42 = {instancePath:instancePath+"/fields",schemaPath:"common.schema.json#/$defs/fields/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema47.type,parentSchema:schema47,data:data19};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.scope !== undefined){
let data21 = data.scope;
if(Array.isArray(data21)){
const len4 = data21.length;
for(let i7=0; i7<len4; i7++){
let data22 = data21[i7];
if(typeof data22 === "string"){
if(func2(data22) < 2){
const err43 = {instancePath:instancePath+"/scope/" + i7,schemaPath:"#/properties/scope/items/minLength",keyword:"minLength",params:{limit: 2},message:"must NOT have fewer than 2 characters",schema:2,parentSchema:schema31.properties.scope.items,data:data22};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/scope/" + i7,schemaPath:"#/properties/scope/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.scope.items.type,parentSchema:schema31.properties.scope.items,data:data22};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath:instancePath+"/scope",schemaPath:"#/properties/scope/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.scope.type,parentSchema:schema31.properties.scope,data:data21};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.correlation !== undefined){
let data23 = data.correlation;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.type === undefined){
const err46 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema31.properties.correlation.required,parentSchema:schema31.properties.correlation,data:data23};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
const tag0 = data23.type;
if(typeof tag0 == "string"){
if(tag0 === "event_count"){
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.type === undefined){
const err47 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/0/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema31.properties.correlation.oneOf[0].required,parentSchema:schema31.properties.correlation.oneOf[0],data:data23};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data23.rules === undefined){
const err48 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/0/required",keyword:"required",params:{missingProperty: "rules"},message:"must have required property '"+"rules"+"'",schema:schema31.properties.correlation.oneOf[0].required,parentSchema:schema31.properties.correlation.oneOf[0],data:data23};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(data23.timespan === undefined){
const err49 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/0/required",keyword:"required",params:{missingProperty: "timespan"},message:"must have required property '"+"timespan"+"'",schema:schema31.properties.correlation.oneOf[0].required,parentSchema:schema31.properties.correlation.oneOf[0],data:data23};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(data23["group-by"] === undefined){
const err50 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/0/required",keyword:"required",params:{missingProperty: "group-by"},message:"must have required property '"+"group-by"+"'",schema:schema31.properties.correlation.oneOf[0].required,parentSchema:schema31.properties.correlation.oneOf[0],data:data23};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data23.condition === undefined){
const err51 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/0/required",keyword:"required",params:{missingProperty: "condition"},message:"must have required property '"+"condition"+"'",schema:schema31.properties.correlation.oneOf[0].required,parentSchema:schema31.properties.correlation.oneOf[0],data:data23};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
for(const key1 in data23){
if(!(((((((key1 === "type") || (key1 === "rules")) || (key1 === "group-by")) || (key1 === "timespan")) || (key1 === "aliases")) || (key1 === "generate")) || (key1 === "condition"))){
const err52 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.correlation.oneOf[0],data:data23};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data23.type !== undefined){
let data24 = data23.type;
if("event_count" !== data24){
const err53 = {instancePath:instancePath+"/correlation/type",schemaPath:"#/properties/correlation/oneOf/0/properties/type/const",keyword:"const",params:{allowedValue: "event_count"},message:"must be equal to constant",schema:"event_count",parentSchema:schema31.properties.correlation.oneOf[0].properties.type,data:data24};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data23.rules !== undefined){
let data25 = data23.rules;
if((!(Array.isArray(data25))) && (typeof data25 !== "string")){
const err54 = {instancePath:instancePath+"/correlation/rules",schemaPath:"#/$defs/rules/type",keyword:"type",params:{type: schema48.type},message:"must be array,string",schema:schema48.type,parentSchema:schema48,data:data25};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(typeof data25 === "string"){
if(func2(data25) < 1){
const err55 = {instancePath:instancePath+"/correlation/rules",schemaPath:"#/$defs/rules/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema48,data:data25};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(Array.isArray(data25)){
if(data25.length < 1){
const err56 = {instancePath:instancePath+"/correlation/rules",schemaPath:"#/$defs/rules/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema48,data:data25};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
const len5 = data25.length;
for(let i8=0; i8<len5; i8++){
let data26 = data25[i8];
if(typeof data26 === "string"){
if(func2(data26) < 1){
const err57 = {instancePath:instancePath+"/correlation/rules/" + i8,schemaPath:"#/$defs/rules/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema48.items,data:data26};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
else {
const err58 = {instancePath:instancePath+"/correlation/rules/" + i8,schemaPath:"#/$defs/rules/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.items.type,parentSchema:schema48.items,data:data26};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
let i9 = data25.length;
let j3;
if(i9 > 1){
const indices3 = {};
for(;i9--;){
let item3 = data25[i9];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j3 = indices3[item3];
const err59 = {instancePath:instancePath+"/correlation/rules",schemaPath:"#/$defs/rules/uniqueItems",keyword:"uniqueItems",params:{i: i9, j: j3},message:"must NOT have duplicate items (items ## "+j3+" and "+i9+" are identical)",schema:true,parentSchema:schema48,data:data25};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
break;
}
indices3[item3] = i9;
}
}
}
}
if(data23["group-by"] !== undefined){
if(!(validate24(data23["group-by"], {instancePath:instancePath+"/correlation/group-by",parentData:data23,parentDataProperty:"group-by",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data23.timespan !== undefined){
let data28 = data23.timespan;
if(typeof data28 === "string"){
if(!pattern10.test(data28)){
const err60 = {instancePath:instancePath+"/correlation/timespan",schemaPath:"common.schema.json#/$defs/timespan/pattern",keyword:"pattern",params:{pattern: "^(?:[1-9][0-9]{0,8}[smhdw]|[1-9][0-9]{0,3}[My])$"},message:"must match pattern \""+"^(?:[1-9][0-9]{0,8}[smhdw]|[1-9][0-9]{0,3}[My])$"+"\"",schema:"^(?:[1-9][0-9]{0,8}[smhdw]|[1-9][0-9]{0,3}[My])$",parentSchema:schema51,data:data28};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
else {
const err61 = {instancePath:instancePath+"/correlation/timespan",schemaPath:"common.schema.json#/$defs/timespan/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.type,parentSchema:schema51,data:data28};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data23.aliases !== undefined){
if(!(validate26(data23.aliases, {instancePath:instancePath+"/correlation/aliases",parentData:data23,parentDataProperty:"aliases",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data23.generate !== undefined){
let data30 = data23.generate;
if(typeof data30 !== "boolean"){
const err62 = {instancePath:instancePath+"/correlation/generate",schemaPath:"#/$defs/generate/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema54.type,parentSchema:schema54,data:data30};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data23.condition !== undefined){
let data31 = data23.condition;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
if(Object.keys(data31).length < 1){
const err63 = {instancePath:instancePath+"/correlation/condition",schemaPath:"#/$defs/countCondition/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema55,data:data31};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
for(const key2 in data31){
if(!((((((key2 === "gt") || (key2 === "gte")) || (key2 === "lt")) || (key2 === "lte")) || (key2 === "eq")) || (key2 === "neq"))){
const err64 = {instancePath:instancePath+"/correlation/condition",schemaPath:"#/$defs/countCondition/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema55,data:data31};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data31.gt !== undefined){
let data32 = data31.gt;
if(!((typeof data32 == "number") && (isFinite(data32)))){
const err65 = {instancePath:instancePath+"/correlation/condition/gt",schemaPath:"#/$defs/countCondition/properties/gt/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema55.properties.gt.type,parentSchema:schema55.properties.gt,data:data32};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data31.gte !== undefined){
let data33 = data31.gte;
if(!((typeof data33 == "number") && (isFinite(data33)))){
const err66 = {instancePath:instancePath+"/correlation/condition/gte",schemaPath:"#/$defs/countCondition/properties/gte/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema55.properties.gte.type,parentSchema:schema55.properties.gte,data:data33};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data31.lt !== undefined){
let data34 = data31.lt;
if(!((typeof data34 == "number") && (isFinite(data34)))){
const err67 = {instancePath:instancePath+"/correlation/condition/lt",schemaPath:"#/$defs/countCondition/properties/lt/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema55.properties.lt.type,parentSchema:schema55.properties.lt,data:data34};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data31.lte !== undefined){
let data35 = data31.lte;
if(!((typeof data35 == "number") && (isFinite(data35)))){
const err68 = {instancePath:instancePath+"/correlation/condition/lte",schemaPath:"#/$defs/countCondition/properties/lte/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema55.properties.lte.type,parentSchema:schema55.properties.lte,data:data35};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data31.eq !== undefined){
let data36 = data31.eq;
if(!((typeof data36 == "number") && (isFinite(data36)))){
const err69 = {instancePath:instancePath+"/correlation/condition/eq",schemaPath:"#/$defs/countCondition/properties/eq/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema55.properties.eq.type,parentSchema:schema55.properties.eq,data:data36};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data31.neq !== undefined){
let data37 = data31.neq;
if(!((typeof data37 == "number") && (isFinite(data37)))){
const err70 = {instancePath:instancePath+"/correlation/condition/neq",schemaPath:"#/$defs/countCondition/properties/neq/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema55.properties.neq.type,parentSchema:schema55.properties.neq,data:data37};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
else {
const err71 = {instancePath:instancePath+"/correlation/condition",schemaPath:"#/$defs/countCondition/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema55.type,parentSchema:schema55,data:data31};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
}
else {
const err72 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.correlation.oneOf[0].type,parentSchema:schema31.properties.correlation.oneOf[0],data:data23};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
var props0 = true;
}
else if(tag0 === "value_count"){
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.type === undefined){
const err73 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/1/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema31.properties.correlation.oneOf[1].required,parentSchema:schema31.properties.correlation.oneOf[1],data:data23};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(data23.rules === undefined){
const err74 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/1/required",keyword:"required",params:{missingProperty: "rules"},message:"must have required property '"+"rules"+"'",schema:schema31.properties.correlation.oneOf[1].required,parentSchema:schema31.properties.correlation.oneOf[1],data:data23};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(data23.timespan === undefined){
const err75 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/1/required",keyword:"required",params:{missingProperty: "timespan"},message:"must have required property '"+"timespan"+"'",schema:schema31.properties.correlation.oneOf[1].required,parentSchema:schema31.properties.correlation.oneOf[1],data:data23};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(data23["group-by"] === undefined){
const err76 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/1/required",keyword:"required",params:{missingProperty: "group-by"},message:"must have required property '"+"group-by"+"'",schema:schema31.properties.correlation.oneOf[1].required,parentSchema:schema31.properties.correlation.oneOf[1],data:data23};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(data23.condition === undefined){
const err77 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/1/required",keyword:"required",params:{missingProperty: "condition"},message:"must have required property '"+"condition"+"'",schema:schema31.properties.correlation.oneOf[1].required,parentSchema:schema31.properties.correlation.oneOf[1],data:data23};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
for(const key3 in data23){
if(!(((((((key3 === "type") || (key3 === "rules")) || (key3 === "group-by")) || (key3 === "timespan")) || (key3 === "aliases")) || (key3 === "generate")) || (key3 === "condition"))){
const err78 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.correlation.oneOf[1],data:data23};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data23.type !== undefined){
let data38 = data23.type;
if("value_count" !== data38){
const err79 = {instancePath:instancePath+"/correlation/type",schemaPath:"#/properties/correlation/oneOf/1/properties/type/const",keyword:"const",params:{allowedValue: "value_count"},message:"must be equal to constant",schema:"value_count",parentSchema:schema31.properties.correlation.oneOf[1].properties.type,data:data38};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data23.rules !== undefined){
let data39 = data23.rules;
if((!(Array.isArray(data39))) && (typeof data39 !== "string")){
const err80 = {instancePath:instancePath+"/correlation/rules",schemaPath:"#/$defs/rules/type",keyword:"type",params:{type: schema48.type},message:"must be array,string",schema:schema48.type,parentSchema:schema48,data:data39};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if(typeof data39 === "string"){
if(func2(data39) < 1){
const err81 = {instancePath:instancePath+"/correlation/rules",schemaPath:"#/$defs/rules/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema48,data:data39};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(Array.isArray(data39)){
if(data39.length < 1){
const err82 = {instancePath:instancePath+"/correlation/rules",schemaPath:"#/$defs/rules/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema48,data:data39};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
const len6 = data39.length;
for(let i10=0; i10<len6; i10++){
let data40 = data39[i10];
if(typeof data40 === "string"){
if(func2(data40) < 1){
const err83 = {instancePath:instancePath+"/correlation/rules/" + i10,schemaPath:"#/$defs/rules/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema48.items,data:data40};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
else {
const err84 = {instancePath:instancePath+"/correlation/rules/" + i10,schemaPath:"#/$defs/rules/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.items.type,parentSchema:schema48.items,data:data40};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
let i11 = data39.length;
let j4;
if(i11 > 1){
const indices4 = {};
for(;i11--;){
let item4 = data39[i11];
if(typeof item4 !== "string"){
continue;
}
if(typeof indices4[item4] == "number"){
j4 = indices4[item4];
const err85 = {instancePath:instancePath+"/correlation/rules",schemaPath:"#/$defs/rules/uniqueItems",keyword:"uniqueItems",params:{i: i11, j: j4},message:"must NOT have duplicate items (items ## "+j4+" and "+i11+" are identical)",schema:true,parentSchema:schema48,data:data39};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
break;
}
indices4[item4] = i11;
}
}
}
}
if(data23["group-by"] !== undefined){
if(!(validate24(data23["group-by"], {instancePath:instancePath+"/correlation/group-by",parentData:data23,parentDataProperty:"group-by",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data23.timespan !== undefined){
let data42 = data23.timespan;
if(typeof data42 === "string"){
if(!pattern10.test(data42)){
const err86 = {instancePath:instancePath+"/correlation/timespan",schemaPath:"common.schema.json#/$defs/timespan/pattern",keyword:"pattern",params:{pattern: "^(?:[1-9][0-9]{0,8}[smhdw]|[1-9][0-9]{0,3}[My])$"},message:"must match pattern \""+"^(?:[1-9][0-9]{0,8}[smhdw]|[1-9][0-9]{0,3}[My])$"+"\"",schema:"^(?:[1-9][0-9]{0,8}[smhdw]|[1-9][0-9]{0,3}[My])$",parentSchema:schema51,data:data42};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
else {
const err87 = {instancePath:instancePath+"/correlation/timespan",schemaPath:"common.schema.json#/$defs/timespan/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.type,parentSchema:schema51,data:data42};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data23.aliases !== undefined){
if(!(validate26(data23.aliases, {instancePath:instancePath+"/correlation/aliases",parentData:data23,parentDataProperty:"aliases",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data23.generate !== undefined){
let data44 = data23.generate;
if(typeof data44 !== "boolean"){
const err88 = {instancePath:instancePath+"/correlation/generate",schemaPath:"#/$defs/generate/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema54.type,parentSchema:schema54,data:data44};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data23.condition !== undefined){
if(!(validate30(data23.condition, {instancePath:instancePath+"/correlation/condition",parentData:data23,parentDataProperty:"condition",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
}
else {
const err89 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.correlation.oneOf[1].type,parentSchema:schema31.properties.correlation.oneOf[1],data:data23};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "temporal"){
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.type === undefined){
const err90 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/2/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema31.properties.correlation.oneOf[2].required,parentSchema:schema31.properties.correlation.oneOf[2],data:data23};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
if(data23.rules === undefined){
const err91 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/2/required",keyword:"required",params:{missingProperty: "rules"},message:"must have required property '"+"rules"+"'",schema:schema31.properties.correlation.oneOf[2].required,parentSchema:schema31.properties.correlation.oneOf[2],data:data23};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
if(data23.timespan === undefined){
const err92 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/2/required",keyword:"required",params:{missingProperty: "timespan"},message:"must have required property '"+"timespan"+"'",schema:schema31.properties.correlation.oneOf[2].required,parentSchema:schema31.properties.correlation.oneOf[2],data:data23};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
if(data23["group-by"] === undefined){
const err93 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/2/required",keyword:"required",params:{missingProperty: "group-by"},message:"must have required property '"+"group-by"+"'",schema:schema31.properties.correlation.oneOf[2].required,parentSchema:schema31.properties.correlation.oneOf[2],data:data23};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
for(const key4 in data23){
if(!(((((((key4 === "type") || (key4 === "rules")) || (key4 === "group-by")) || (key4 === "timespan")) || (key4 === "aliases")) || (key4 === "generate")) || (key4 === "condition"))){
const err94 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.correlation.oneOf[2],data:data23};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data23.type !== undefined){
let data46 = data23.type;
if("temporal" !== data46){
const err95 = {instancePath:instancePath+"/correlation/type",schemaPath:"#/properties/correlation/oneOf/2/properties/type/const",keyword:"const",params:{allowedValue: "temporal"},message:"must be equal to constant",schema:"temporal",parentSchema:schema31.properties.correlation.oneOf[2].properties.type,data:data46};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data23.rules !== undefined){
let data47 = data23.rules;
if((!(Array.isArray(data47))) && (typeof data47 !== "string")){
const err96 = {instancePath:instancePath+"/correlation/rules",schemaPath:"#/$defs/rules/type",keyword:"type",params:{type: schema48.type},message:"must be array,string",schema:schema48.type,parentSchema:schema48,data:data47};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
if(typeof data47 === "string"){
if(func2(data47) < 1){
const err97 = {instancePath:instancePath+"/correlation/rules",schemaPath:"#/$defs/rules/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema48,data:data47};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(Array.isArray(data47)){
if(data47.length < 1){
const err98 = {instancePath:instancePath+"/correlation/rules",schemaPath:"#/$defs/rules/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema48,data:data47};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
const len7 = data47.length;
for(let i12=0; i12<len7; i12++){
let data48 = data47[i12];
if(typeof data48 === "string"){
if(func2(data48) < 1){
const err99 = {instancePath:instancePath+"/correlation/rules/" + i12,schemaPath:"#/$defs/rules/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema48.items,data:data48};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
else {
const err100 = {instancePath:instancePath+"/correlation/rules/" + i12,schemaPath:"#/$defs/rules/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.items.type,parentSchema:schema48.items,data:data48};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
let i13 = data47.length;
let j5;
if(i13 > 1){
const indices5 = {};
for(;i13--;){
let item5 = data47[i13];
if(typeof item5 !== "string"){
continue;
}
if(typeof indices5[item5] == "number"){
j5 = indices5[item5];
const err101 = {instancePath:instancePath+"/correlation/rules",schemaPath:"#/$defs/rules/uniqueItems",keyword:"uniqueItems",params:{i: i13, j: j5},message:"must NOT have duplicate items (items ## "+j5+" and "+i13+" are identical)",schema:true,parentSchema:schema48,data:data47};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
break;
}
indices5[item5] = i13;
}
}
}
}
if(data23["group-by"] !== undefined){
if(!(validate24(data23["group-by"], {instancePath:instancePath+"/correlation/group-by",parentData:data23,parentDataProperty:"group-by",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data23.timespan !== undefined){
let data50 = data23.timespan;
if(typeof data50 === "string"){
if(!pattern10.test(data50)){
const err102 = {instancePath:instancePath+"/correlation/timespan",schemaPath:"common.schema.json#/$defs/timespan/pattern",keyword:"pattern",params:{pattern: "^(?:[1-9][0-9]{0,8}[smhdw]|[1-9][0-9]{0,3}[My])$"},message:"must match pattern \""+"^(?:[1-9][0-9]{0,8}[smhdw]|[1-9][0-9]{0,3}[My])$"+"\"",schema:"^(?:[1-9][0-9]{0,8}[smhdw]|[1-9][0-9]{0,3}[My])$",parentSchema:schema51,data:data50};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
else {
const err103 = {instancePath:instancePath+"/correlation/timespan",schemaPath:"common.schema.json#/$defs/timespan/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.type,parentSchema:schema51,data:data50};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data23.aliases !== undefined){
if(!(validate26(data23.aliases, {instancePath:instancePath+"/correlation/aliases",parentData:data23,parentDataProperty:"aliases",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data23.generate !== undefined){
let data52 = data23.generate;
if(typeof data52 !== "boolean"){
const err104 = {instancePath:instancePath+"/correlation/generate",schemaPath:"#/$defs/generate/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema54.type,parentSchema:schema54,data:data52};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data23.condition !== undefined){
let data53 = data23.condition;
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
if(Object.keys(data53).length < 1){
const err105 = {instancePath:instancePath+"/correlation/condition",schemaPath:"#/$defs/countCondition/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema55,data:data53};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
for(const key5 in data53){
if(!((((((key5 === "gt") || (key5 === "gte")) || (key5 === "lt")) || (key5 === "lte")) || (key5 === "eq")) || (key5 === "neq"))){
const err106 = {instancePath:instancePath+"/correlation/condition",schemaPath:"#/$defs/countCondition/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema55,data:data53};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data53.gt !== undefined){
let data54 = data53.gt;
if(!((typeof data54 == "number") && (isFinite(data54)))){
const err107 = {instancePath:instancePath+"/correlation/condition/gt",schemaPath:"#/$defs/countCondition/properties/gt/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema55.properties.gt.type,parentSchema:schema55.properties.gt,data:data54};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data53.gte !== undefined){
let data55 = data53.gte;
if(!((typeof data55 == "number") && (isFinite(data55)))){
const err108 = {instancePath:instancePath+"/correlation/condition/gte",schemaPath:"#/$defs/countCondition/properties/gte/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema55.properties.gte.type,parentSchema:schema55.properties.gte,data:data55};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data53.lt !== undefined){
let data56 = data53.lt;
if(!((typeof data56 == "number") && (isFinite(data56)))){
const err109 = {instancePath:instancePath+"/correlation/condition/lt",schemaPath:"#/$defs/countCondition/properties/lt/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema55.properties.lt.type,parentSchema:schema55.properties.lt,data:data56};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(data53.lte !== undefined){
let data57 = data53.lte;
if(!((typeof data57 == "number") && (isFinite(data57)))){
const err110 = {instancePath:instancePath+"/correlation/condition/lte",schemaPath:"#/$defs/countCondition/properties/lte/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema55.properties.lte.type,parentSchema:schema55.properties.lte,data:data57};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
if(data53.eq !== undefined){
let data58 = data53.eq;
if(!((typeof data58 == "number") && (isFinite(data58)))){
const err111 = {instancePath:instancePath+"/correlation/condition/eq",schemaPath:"#/$defs/countCondition/properties/eq/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema55.properties.eq.type,parentSchema:schema55.properties.eq,data:data58};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data53.neq !== undefined){
let data59 = data53.neq;
if(!((typeof data59 == "number") && (isFinite(data59)))){
const err112 = {instancePath:instancePath+"/correlation/condition/neq",schemaPath:"#/$defs/countCondition/properties/neq/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema55.properties.neq.type,parentSchema:schema55.properties.neq,data:data59};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
}
else {
const err113 = {instancePath:instancePath+"/correlation/condition",schemaPath:"#/$defs/countCondition/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema55.type,parentSchema:schema55,data:data53};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
}
else {
const err114 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/2/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.correlation.oneOf[2].type,parentSchema:schema31.properties.correlation.oneOf[2],data:data23};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "temporal_ordered"){
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.type === undefined){
const err115 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/3/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema31.properties.correlation.oneOf[3].required,parentSchema:schema31.properties.correlation.oneOf[3],data:data23};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
if(data23.rules === undefined){
const err116 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/3/required",keyword:"required",params:{missingProperty: "rules"},message:"must have required property '"+"rules"+"'",schema:schema31.properties.correlation.oneOf[3].required,parentSchema:schema31.properties.correlation.oneOf[3],data:data23};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
if(data23.timespan === undefined){
const err117 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/3/required",keyword:"required",params:{missingProperty: "timespan"},message:"must have required property '"+"timespan"+"'",schema:schema31.properties.correlation.oneOf[3].required,parentSchema:schema31.properties.correlation.oneOf[3],data:data23};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
if(data23["group-by"] === undefined){
const err118 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/3/required",keyword:"required",params:{missingProperty: "group-by"},message:"must have required property '"+"group-by"+"'",schema:schema31.properties.correlation.oneOf[3].required,parentSchema:schema31.properties.correlation.oneOf[3],data:data23};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
for(const key6 in data23){
if(!(((((((key6 === "type") || (key6 === "rules")) || (key6 === "group-by")) || (key6 === "timespan")) || (key6 === "aliases")) || (key6 === "generate")) || (key6 === "condition"))){
const err119 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/3/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.correlation.oneOf[3],data:data23};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data23.type !== undefined){
let data60 = data23.type;
if("temporal_ordered" !== data60){
const err120 = {instancePath:instancePath+"/correlation/type",schemaPath:"#/properties/correlation/oneOf/3/properties/type/const",keyword:"const",params:{allowedValue: "temporal_ordered"},message:"must be equal to constant",schema:"temporal_ordered",parentSchema:schema31.properties.correlation.oneOf[3].properties.type,data:data60};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data23.rules !== undefined){
let data61 = data23.rules;
if((!(Array.isArray(data61))) && (typeof data61 !== "string")){
const err121 = {instancePath:instancePath+"/correlation/rules",schemaPath:"#/$defs/rules/type",keyword:"type",params:{type: schema48.type},message:"must be array,string",schema:schema48.type,parentSchema:schema48,data:data61};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
if(typeof data61 === "string"){
if(func2(data61) < 1){
const err122 = {instancePath:instancePath+"/correlation/rules",schemaPath:"#/$defs/rules/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema48,data:data61};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(Array.isArray(data61)){
if(data61.length < 1){
const err123 = {instancePath:instancePath+"/correlation/rules",schemaPath:"#/$defs/rules/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema48,data:data61};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
const len8 = data61.length;
for(let i14=0; i14<len8; i14++){
let data62 = data61[i14];
if(typeof data62 === "string"){
if(func2(data62) < 1){
const err124 = {instancePath:instancePath+"/correlation/rules/" + i14,schemaPath:"#/$defs/rules/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema48.items,data:data62};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
else {
const err125 = {instancePath:instancePath+"/correlation/rules/" + i14,schemaPath:"#/$defs/rules/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.items.type,parentSchema:schema48.items,data:data62};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
let i15 = data61.length;
let j6;
if(i15 > 1){
const indices6 = {};
for(;i15--;){
let item6 = data61[i15];
if(typeof item6 !== "string"){
continue;
}
if(typeof indices6[item6] == "number"){
j6 = indices6[item6];
const err126 = {instancePath:instancePath+"/correlation/rules",schemaPath:"#/$defs/rules/uniqueItems",keyword:"uniqueItems",params:{i: i15, j: j6},message:"must NOT have duplicate items (items ## "+j6+" and "+i15+" are identical)",schema:true,parentSchema:schema48,data:data61};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
break;
}
indices6[item6] = i15;
}
}
}
}
if(data23["group-by"] !== undefined){
if(!(validate24(data23["group-by"], {instancePath:instancePath+"/correlation/group-by",parentData:data23,parentDataProperty:"group-by",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data23.timespan !== undefined){
let data64 = data23.timespan;
if(typeof data64 === "string"){
if(!pattern10.test(data64)){
const err127 = {instancePath:instancePath+"/correlation/timespan",schemaPath:"common.schema.json#/$defs/timespan/pattern",keyword:"pattern",params:{pattern: "^(?:[1-9][0-9]{0,8}[smhdw]|[1-9][0-9]{0,3}[My])$"},message:"must match pattern \""+"^(?:[1-9][0-9]{0,8}[smhdw]|[1-9][0-9]{0,3}[My])$"+"\"",schema:"^(?:[1-9][0-9]{0,8}[smhdw]|[1-9][0-9]{0,3}[My])$",parentSchema:schema51,data:data64};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
else {
const err128 = {instancePath:instancePath+"/correlation/timespan",schemaPath:"common.schema.json#/$defs/timespan/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.type,parentSchema:schema51,data:data64};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data23.aliases !== undefined){
if(!(validate26(data23.aliases, {instancePath:instancePath+"/correlation/aliases",parentData:data23,parentDataProperty:"aliases",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data23.generate !== undefined){
let data66 = data23.generate;
if(typeof data66 !== "boolean"){
const err129 = {instancePath:instancePath+"/correlation/generate",schemaPath:"#/$defs/generate/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema54.type,parentSchema:schema54,data:data66};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
if(data23.condition !== undefined){
let data67 = data23.condition;
if(data67 && typeof data67 == "object" && !Array.isArray(data67)){
if(Object.keys(data67).length < 1){
const err130 = {instancePath:instancePath+"/correlation/condition",schemaPath:"#/$defs/countCondition/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema55,data:data67};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
for(const key7 in data67){
if(!((((((key7 === "gt") || (key7 === "gte")) || (key7 === "lt")) || (key7 === "lte")) || (key7 === "eq")) || (key7 === "neq"))){
const err131 = {instancePath:instancePath+"/correlation/condition",schemaPath:"#/$defs/countCondition/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema55,data:data67};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
if(data67.gt !== undefined){
let data68 = data67.gt;
if(!((typeof data68 == "number") && (isFinite(data68)))){
const err132 = {instancePath:instancePath+"/correlation/condition/gt",schemaPath:"#/$defs/countCondition/properties/gt/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema55.properties.gt.type,parentSchema:schema55.properties.gt,data:data68};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
if(data67.gte !== undefined){
let data69 = data67.gte;
if(!((typeof data69 == "number") && (isFinite(data69)))){
const err133 = {instancePath:instancePath+"/correlation/condition/gte",schemaPath:"#/$defs/countCondition/properties/gte/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema55.properties.gte.type,parentSchema:schema55.properties.gte,data:data69};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
if(data67.lt !== undefined){
let data70 = data67.lt;
if(!((typeof data70 == "number") && (isFinite(data70)))){
const err134 = {instancePath:instancePath+"/correlation/condition/lt",schemaPath:"#/$defs/countCondition/properties/lt/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema55.properties.lt.type,parentSchema:schema55.properties.lt,data:data70};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
if(data67.lte !== undefined){
let data71 = data67.lte;
if(!((typeof data71 == "number") && (isFinite(data71)))){
const err135 = {instancePath:instancePath+"/correlation/condition/lte",schemaPath:"#/$defs/countCondition/properties/lte/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema55.properties.lte.type,parentSchema:schema55.properties.lte,data:data71};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
if(data67.eq !== undefined){
let data72 = data67.eq;
if(!((typeof data72 == "number") && (isFinite(data72)))){
const err136 = {instancePath:instancePath+"/correlation/condition/eq",schemaPath:"#/$defs/countCondition/properties/eq/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema55.properties.eq.type,parentSchema:schema55.properties.eq,data:data72};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(data67.neq !== undefined){
let data73 = data67.neq;
if(!((typeof data73 == "number") && (isFinite(data73)))){
const err137 = {instancePath:instancePath+"/correlation/condition/neq",schemaPath:"#/$defs/countCondition/properties/neq/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema55.properties.neq.type,parentSchema:schema55.properties.neq,data:data73};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
}
else {
const err138 = {instancePath:instancePath+"/correlation/condition",schemaPath:"#/$defs/countCondition/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema55.type,parentSchema:schema55,data:data67};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
}
else {
const err139 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/3/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.correlation.oneOf[3].type,parentSchema:schema31.properties.correlation.oneOf[3],data:data23};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "value_sum"){
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.type === undefined){
const err140 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/4/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema31.properties.correlation.oneOf[4].required,parentSchema:schema31.properties.correlation.oneOf[4],data:data23};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
if(data23.rules === undefined){
const err141 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/4/required",keyword:"required",params:{missingProperty: "rules"},message:"must have required property '"+"rules"+"'",schema:schema31.properties.correlation.oneOf[4].required,parentSchema:schema31.properties.correlation.oneOf[4],data:data23};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
if(data23.timespan === undefined){
const err142 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/4/required",keyword:"required",params:{missingProperty: "timespan"},message:"must have required property '"+"timespan"+"'",schema:schema31.properties.correlation.oneOf[4].required,parentSchema:schema31.properties.correlation.oneOf[4],data:data23};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
if(data23["group-by"] === undefined){
const err143 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/4/required",keyword:"required",params:{missingProperty: "group-by"},message:"must have required property '"+"group-by"+"'",schema:schema31.properties.correlation.oneOf[4].required,parentSchema:schema31.properties.correlation.oneOf[4],data:data23};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
if(data23.condition === undefined){
const err144 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/4/required",keyword:"required",params:{missingProperty: "condition"},message:"must have required property '"+"condition"+"'",schema:schema31.properties.correlation.oneOf[4].required,parentSchema:schema31.properties.correlation.oneOf[4],data:data23};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
for(const key8 in data23){
if(!(((((((key8 === "type") || (key8 === "rules")) || (key8 === "group-by")) || (key8 === "timespan")) || (key8 === "aliases")) || (key8 === "generate")) || (key8 === "condition"))){
const err145 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/4/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.correlation.oneOf[4],data:data23};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
if(data23.type !== undefined){
let data74 = data23.type;
if("value_sum" !== data74){
const err146 = {instancePath:instancePath+"/correlation/type",schemaPath:"#/properties/correlation/oneOf/4/properties/type/const",keyword:"const",params:{allowedValue: "value_sum"},message:"must be equal to constant",schema:"value_sum",parentSchema:schema31.properties.correlation.oneOf[4].properties.type,data:data74};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
if(data23.rules !== undefined){
let data75 = data23.rules;
if((!(Array.isArray(data75))) && (typeof data75 !== "string")){
const err147 = {instancePath:instancePath+"/correlation/rules",schemaPath:"#/$defs/rules/type",keyword:"type",params:{type: schema48.type},message:"must be array,string",schema:schema48.type,parentSchema:schema48,data:data75};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
if(typeof data75 === "string"){
if(func2(data75) < 1){
const err148 = {instancePath:instancePath+"/correlation/rules",schemaPath:"#/$defs/rules/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema48,data:data75};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
if(Array.isArray(data75)){
if(data75.length < 1){
const err149 = {instancePath:instancePath+"/correlation/rules",schemaPath:"#/$defs/rules/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema48,data:data75};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
const len9 = data75.length;
for(let i16=0; i16<len9; i16++){
let data76 = data75[i16];
if(typeof data76 === "string"){
if(func2(data76) < 1){
const err150 = {instancePath:instancePath+"/correlation/rules/" + i16,schemaPath:"#/$defs/rules/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema48.items,data:data76};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
else {
const err151 = {instancePath:instancePath+"/correlation/rules/" + i16,schemaPath:"#/$defs/rules/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.items.type,parentSchema:schema48.items,data:data76};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
let i17 = data75.length;
let j7;
if(i17 > 1){
const indices7 = {};
for(;i17--;){
let item7 = data75[i17];
if(typeof item7 !== "string"){
continue;
}
if(typeof indices7[item7] == "number"){
j7 = indices7[item7];
const err152 = {instancePath:instancePath+"/correlation/rules",schemaPath:"#/$defs/rules/uniqueItems",keyword:"uniqueItems",params:{i: i17, j: j7},message:"must NOT have duplicate items (items ## "+j7+" and "+i17+" are identical)",schema:true,parentSchema:schema48,data:data75};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
break;
}
indices7[item7] = i17;
}
}
}
}
if(data23["group-by"] !== undefined){
if(!(validate24(data23["group-by"], {instancePath:instancePath+"/correlation/group-by",parentData:data23,parentDataProperty:"group-by",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data23.timespan !== undefined){
let data78 = data23.timespan;
if(typeof data78 === "string"){
if(!pattern10.test(data78)){
const err153 = {instancePath:instancePath+"/correlation/timespan",schemaPath:"common.schema.json#/$defs/timespan/pattern",keyword:"pattern",params:{pattern: "^(?:[1-9][0-9]{0,8}[smhdw]|[1-9][0-9]{0,3}[My])$"},message:"must match pattern \""+"^(?:[1-9][0-9]{0,8}[smhdw]|[1-9][0-9]{0,3}[My])$"+"\"",schema:"^(?:[1-9][0-9]{0,8}[smhdw]|[1-9][0-9]{0,3}[My])$",parentSchema:schema51,data:data78};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
else {
const err154 = {instancePath:instancePath+"/correlation/timespan",schemaPath:"common.schema.json#/$defs/timespan/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.type,parentSchema:schema51,data:data78};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
if(data23.aliases !== undefined){
if(!(validate26(data23.aliases, {instancePath:instancePath+"/correlation/aliases",parentData:data23,parentDataProperty:"aliases",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data23.generate !== undefined){
let data80 = data23.generate;
if(typeof data80 !== "boolean"){
const err155 = {instancePath:instancePath+"/correlation/generate",schemaPath:"#/$defs/generate/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema54.type,parentSchema:schema54,data:data80};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
if(data23.condition !== undefined){
if(!(validate38(data23.condition, {instancePath:instancePath+"/correlation/condition",parentData:data23,parentDataProperty:"condition",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
}
}
else {
const err156 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/4/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.correlation.oneOf[4].type,parentSchema:schema31.properties.correlation.oneOf[4],data:data23};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "value_avg"){
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.type === undefined){
const err157 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/5/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema31.properties.correlation.oneOf[5].required,parentSchema:schema31.properties.correlation.oneOf[5],data:data23};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
if(data23.rules === undefined){
const err158 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/5/required",keyword:"required",params:{missingProperty: "rules"},message:"must have required property '"+"rules"+"'",schema:schema31.properties.correlation.oneOf[5].required,parentSchema:schema31.properties.correlation.oneOf[5],data:data23};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
if(data23.timespan === undefined){
const err159 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/5/required",keyword:"required",params:{missingProperty: "timespan"},message:"must have required property '"+"timespan"+"'",schema:schema31.properties.correlation.oneOf[5].required,parentSchema:schema31.properties.correlation.oneOf[5],data:data23};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
if(data23["group-by"] === undefined){
const err160 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/5/required",keyword:"required",params:{missingProperty: "group-by"},message:"must have required property '"+"group-by"+"'",schema:schema31.properties.correlation.oneOf[5].required,parentSchema:schema31.properties.correlation.oneOf[5],data:data23};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
if(data23.condition === undefined){
const err161 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/5/required",keyword:"required",params:{missingProperty: "condition"},message:"must have required property '"+"condition"+"'",schema:schema31.properties.correlation.oneOf[5].required,parentSchema:schema31.properties.correlation.oneOf[5],data:data23};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
for(const key9 in data23){
if(!(((((((key9 === "type") || (key9 === "rules")) || (key9 === "group-by")) || (key9 === "timespan")) || (key9 === "aliases")) || (key9 === "generate")) || (key9 === "condition"))){
const err162 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/5/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.correlation.oneOf[5],data:data23};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
if(data23.type !== undefined){
let data82 = data23.type;
if("value_avg" !== data82){
const err163 = {instancePath:instancePath+"/correlation/type",schemaPath:"#/properties/correlation/oneOf/5/properties/type/const",keyword:"const",params:{allowedValue: "value_avg"},message:"must be equal to constant",schema:"value_avg",parentSchema:schema31.properties.correlation.oneOf[5].properties.type,data:data82};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
if(data23.rules !== undefined){
let data83 = data23.rules;
if((!(Array.isArray(data83))) && (typeof data83 !== "string")){
const err164 = {instancePath:instancePath+"/correlation/rules",schemaPath:"#/$defs/rules/type",keyword:"type",params:{type: schema48.type},message:"must be array,string",schema:schema48.type,parentSchema:schema48,data:data83};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
if(typeof data83 === "string"){
if(func2(data83) < 1){
const err165 = {instancePath:instancePath+"/correlation/rules",schemaPath:"#/$defs/rules/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema48,data:data83};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
if(Array.isArray(data83)){
if(data83.length < 1){
const err166 = {instancePath:instancePath+"/correlation/rules",schemaPath:"#/$defs/rules/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema48,data:data83};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
const len10 = data83.length;
for(let i18=0; i18<len10; i18++){
let data84 = data83[i18];
if(typeof data84 === "string"){
if(func2(data84) < 1){
const err167 = {instancePath:instancePath+"/correlation/rules/" + i18,schemaPath:"#/$defs/rules/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema48.items,data:data84};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
else {
const err168 = {instancePath:instancePath+"/correlation/rules/" + i18,schemaPath:"#/$defs/rules/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.items.type,parentSchema:schema48.items,data:data84};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
let i19 = data83.length;
let j8;
if(i19 > 1){
const indices8 = {};
for(;i19--;){
let item8 = data83[i19];
if(typeof item8 !== "string"){
continue;
}
if(typeof indices8[item8] == "number"){
j8 = indices8[item8];
const err169 = {instancePath:instancePath+"/correlation/rules",schemaPath:"#/$defs/rules/uniqueItems",keyword:"uniqueItems",params:{i: i19, j: j8},message:"must NOT have duplicate items (items ## "+j8+" and "+i19+" are identical)",schema:true,parentSchema:schema48,data:data83};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
break;
}
indices8[item8] = i19;
}
}
}
}
if(data23["group-by"] !== undefined){
if(!(validate24(data23["group-by"], {instancePath:instancePath+"/correlation/group-by",parentData:data23,parentDataProperty:"group-by",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data23.timespan !== undefined){
let data86 = data23.timespan;
if(typeof data86 === "string"){
if(!pattern10.test(data86)){
const err170 = {instancePath:instancePath+"/correlation/timespan",schemaPath:"common.schema.json#/$defs/timespan/pattern",keyword:"pattern",params:{pattern: "^(?:[1-9][0-9]{0,8}[smhdw]|[1-9][0-9]{0,3}[My])$"},message:"must match pattern \""+"^(?:[1-9][0-9]{0,8}[smhdw]|[1-9][0-9]{0,3}[My])$"+"\"",schema:"^(?:[1-9][0-9]{0,8}[smhdw]|[1-9][0-9]{0,3}[My])$",parentSchema:schema51,data:data86};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
else {
const err171 = {instancePath:instancePath+"/correlation/timespan",schemaPath:"common.schema.json#/$defs/timespan/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.type,parentSchema:schema51,data:data86};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
if(data23.aliases !== undefined){
if(!(validate26(data23.aliases, {instancePath:instancePath+"/correlation/aliases",parentData:data23,parentDataProperty:"aliases",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data23.generate !== undefined){
let data88 = data23.generate;
if(typeof data88 !== "boolean"){
const err172 = {instancePath:instancePath+"/correlation/generate",schemaPath:"#/$defs/generate/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema54.type,parentSchema:schema54,data:data88};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
if(data23.condition !== undefined){
if(!(validate38(data23.condition, {instancePath:instancePath+"/correlation/condition",parentData:data23,parentDataProperty:"condition",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
}
}
else {
const err173 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/5/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.correlation.oneOf[5].type,parentSchema:schema31.properties.correlation.oneOf[5],data:data23};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "value_percentile"){
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.type === undefined){
const err174 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/6/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema31.properties.correlation.oneOf[6].required,parentSchema:schema31.properties.correlation.oneOf[6],data:data23};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
if(data23.rules === undefined){
const err175 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/6/required",keyword:"required",params:{missingProperty: "rules"},message:"must have required property '"+"rules"+"'",schema:schema31.properties.correlation.oneOf[6].required,parentSchema:schema31.properties.correlation.oneOf[6],data:data23};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
if(data23.timespan === undefined){
const err176 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/6/required",keyword:"required",params:{missingProperty: "timespan"},message:"must have required property '"+"timespan"+"'",schema:schema31.properties.correlation.oneOf[6].required,parentSchema:schema31.properties.correlation.oneOf[6],data:data23};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
if(data23["group-by"] === undefined){
const err177 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/6/required",keyword:"required",params:{missingProperty: "group-by"},message:"must have required property '"+"group-by"+"'",schema:schema31.properties.correlation.oneOf[6].required,parentSchema:schema31.properties.correlation.oneOf[6],data:data23};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
if(data23.condition === undefined){
const err178 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/6/required",keyword:"required",params:{missingProperty: "condition"},message:"must have required property '"+"condition"+"'",schema:schema31.properties.correlation.oneOf[6].required,parentSchema:schema31.properties.correlation.oneOf[6],data:data23};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
for(const key10 in data23){
if(!(((((((key10 === "type") || (key10 === "rules")) || (key10 === "group-by")) || (key10 === "timespan")) || (key10 === "aliases")) || (key10 === "generate")) || (key10 === "condition"))){
const err179 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/6/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.correlation.oneOf[6],data:data23};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
if(data23.type !== undefined){
let data90 = data23.type;
if("value_percentile" !== data90){
const err180 = {instancePath:instancePath+"/correlation/type",schemaPath:"#/properties/correlation/oneOf/6/properties/type/const",keyword:"const",params:{allowedValue: "value_percentile"},message:"must be equal to constant",schema:"value_percentile",parentSchema:schema31.properties.correlation.oneOf[6].properties.type,data:data90};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
if(data23.rules !== undefined){
let data91 = data23.rules;
if((!(Array.isArray(data91))) && (typeof data91 !== "string")){
const err181 = {instancePath:instancePath+"/correlation/rules",schemaPath:"#/$defs/rules/type",keyword:"type",params:{type: schema48.type},message:"must be array,string",schema:schema48.type,parentSchema:schema48,data:data91};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
if(typeof data91 === "string"){
if(func2(data91) < 1){
const err182 = {instancePath:instancePath+"/correlation/rules",schemaPath:"#/$defs/rules/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema48,data:data91};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
if(Array.isArray(data91)){
if(data91.length < 1){
const err183 = {instancePath:instancePath+"/correlation/rules",schemaPath:"#/$defs/rules/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema48,data:data91};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
const len11 = data91.length;
for(let i20=0; i20<len11; i20++){
let data92 = data91[i20];
if(typeof data92 === "string"){
if(func2(data92) < 1){
const err184 = {instancePath:instancePath+"/correlation/rules/" + i20,schemaPath:"#/$defs/rules/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema48.items,data:data92};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
else {
const err185 = {instancePath:instancePath+"/correlation/rules/" + i20,schemaPath:"#/$defs/rules/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.items.type,parentSchema:schema48.items,data:data92};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
let i21 = data91.length;
let j9;
if(i21 > 1){
const indices9 = {};
for(;i21--;){
let item9 = data91[i21];
if(typeof item9 !== "string"){
continue;
}
if(typeof indices9[item9] == "number"){
j9 = indices9[item9];
const err186 = {instancePath:instancePath+"/correlation/rules",schemaPath:"#/$defs/rules/uniqueItems",keyword:"uniqueItems",params:{i: i21, j: j9},message:"must NOT have duplicate items (items ## "+j9+" and "+i21+" are identical)",schema:true,parentSchema:schema48,data:data91};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
break;
}
indices9[item9] = i21;
}
}
}
}
if(data23["group-by"] !== undefined){
if(!(validate24(data23["group-by"], {instancePath:instancePath+"/correlation/group-by",parentData:data23,parentDataProperty:"group-by",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data23.timespan !== undefined){
let data94 = data23.timespan;
if(typeof data94 === "string"){
if(!pattern10.test(data94)){
const err187 = {instancePath:instancePath+"/correlation/timespan",schemaPath:"common.schema.json#/$defs/timespan/pattern",keyword:"pattern",params:{pattern: "^(?:[1-9][0-9]{0,8}[smhdw]|[1-9][0-9]{0,3}[My])$"},message:"must match pattern \""+"^(?:[1-9][0-9]{0,8}[smhdw]|[1-9][0-9]{0,3}[My])$"+"\"",schema:"^(?:[1-9][0-9]{0,8}[smhdw]|[1-9][0-9]{0,3}[My])$",parentSchema:schema51,data:data94};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
}
else {
const err188 = {instancePath:instancePath+"/correlation/timespan",schemaPath:"common.schema.json#/$defs/timespan/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.type,parentSchema:schema51,data:data94};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
}
if(data23.aliases !== undefined){
if(!(validate26(data23.aliases, {instancePath:instancePath+"/correlation/aliases",parentData:data23,parentDataProperty:"aliases",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data23.generate !== undefined){
let data96 = data23.generate;
if(typeof data96 !== "boolean"){
const err189 = {instancePath:instancePath+"/correlation/generate",schemaPath:"#/$defs/generate/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema54.type,parentSchema:schema54,data:data96};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
}
if(data23.condition !== undefined){
if(!(validate45(data23.condition, {instancePath:instancePath+"/correlation/condition",parentData:data23,parentDataProperty:"condition",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
}
else {
const err190 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/6/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.correlation.oneOf[6].type,parentSchema:schema31.properties.correlation.oneOf[6],data:data23};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "value_median"){
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.type === undefined){
const err191 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/7/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema31.properties.correlation.oneOf[7].required,parentSchema:schema31.properties.correlation.oneOf[7],data:data23};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
if(data23.rules === undefined){
const err192 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/7/required",keyword:"required",params:{missingProperty: "rules"},message:"must have required property '"+"rules"+"'",schema:schema31.properties.correlation.oneOf[7].required,parentSchema:schema31.properties.correlation.oneOf[7],data:data23};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
if(data23.timespan === undefined){
const err193 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/7/required",keyword:"required",params:{missingProperty: "timespan"},message:"must have required property '"+"timespan"+"'",schema:schema31.properties.correlation.oneOf[7].required,parentSchema:schema31.properties.correlation.oneOf[7],data:data23};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
if(data23["group-by"] === undefined){
const err194 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/7/required",keyword:"required",params:{missingProperty: "group-by"},message:"must have required property '"+"group-by"+"'",schema:schema31.properties.correlation.oneOf[7].required,parentSchema:schema31.properties.correlation.oneOf[7],data:data23};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
if(data23.condition === undefined){
const err195 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/7/required",keyword:"required",params:{missingProperty: "condition"},message:"must have required property '"+"condition"+"'",schema:schema31.properties.correlation.oneOf[7].required,parentSchema:schema31.properties.correlation.oneOf[7],data:data23};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
for(const key11 in data23){
if(!(((((((key11 === "type") || (key11 === "rules")) || (key11 === "group-by")) || (key11 === "timespan")) || (key11 === "aliases")) || (key11 === "generate")) || (key11 === "condition"))){
const err196 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/7/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.correlation.oneOf[7],data:data23};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
}
if(data23.type !== undefined){
let data98 = data23.type;
if("value_median" !== data98){
const err197 = {instancePath:instancePath+"/correlation/type",schemaPath:"#/properties/correlation/oneOf/7/properties/type/const",keyword:"const",params:{allowedValue: "value_median"},message:"must be equal to constant",schema:"value_median",parentSchema:schema31.properties.correlation.oneOf[7].properties.type,data:data98};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
}
if(data23.rules !== undefined){
let data99 = data23.rules;
if((!(Array.isArray(data99))) && (typeof data99 !== "string")){
const err198 = {instancePath:instancePath+"/correlation/rules",schemaPath:"#/$defs/rules/type",keyword:"type",params:{type: schema48.type},message:"must be array,string",schema:schema48.type,parentSchema:schema48,data:data99};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
if(typeof data99 === "string"){
if(func2(data99) < 1){
const err199 = {instancePath:instancePath+"/correlation/rules",schemaPath:"#/$defs/rules/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema48,data:data99};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
if(Array.isArray(data99)){
if(data99.length < 1){
const err200 = {instancePath:instancePath+"/correlation/rules",schemaPath:"#/$defs/rules/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema48,data:data99};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
const len12 = data99.length;
for(let i22=0; i22<len12; i22++){
let data100 = data99[i22];
if(typeof data100 === "string"){
if(func2(data100) < 1){
const err201 = {instancePath:instancePath+"/correlation/rules/" + i22,schemaPath:"#/$defs/rules/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema48.items,data:data100};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
else {
const err202 = {instancePath:instancePath+"/correlation/rules/" + i22,schemaPath:"#/$defs/rules/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.items.type,parentSchema:schema48.items,data:data100};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
let i23 = data99.length;
let j10;
if(i23 > 1){
const indices10 = {};
for(;i23--;){
let item10 = data99[i23];
if(typeof item10 !== "string"){
continue;
}
if(typeof indices10[item10] == "number"){
j10 = indices10[item10];
const err203 = {instancePath:instancePath+"/correlation/rules",schemaPath:"#/$defs/rules/uniqueItems",keyword:"uniqueItems",params:{i: i23, j: j10},message:"must NOT have duplicate items (items ## "+j10+" and "+i23+" are identical)",schema:true,parentSchema:schema48,data:data99};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
break;
}
indices10[item10] = i23;
}
}
}
}
if(data23["group-by"] !== undefined){
if(!(validate24(data23["group-by"], {instancePath:instancePath+"/correlation/group-by",parentData:data23,parentDataProperty:"group-by",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data23.timespan !== undefined){
let data102 = data23.timespan;
if(typeof data102 === "string"){
if(!pattern10.test(data102)){
const err204 = {instancePath:instancePath+"/correlation/timespan",schemaPath:"common.schema.json#/$defs/timespan/pattern",keyword:"pattern",params:{pattern: "^(?:[1-9][0-9]{0,8}[smhdw]|[1-9][0-9]{0,3}[My])$"},message:"must match pattern \""+"^(?:[1-9][0-9]{0,8}[smhdw]|[1-9][0-9]{0,3}[My])$"+"\"",schema:"^(?:[1-9][0-9]{0,8}[smhdw]|[1-9][0-9]{0,3}[My])$",parentSchema:schema51,data:data102};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
else {
const err205 = {instancePath:instancePath+"/correlation/timespan",schemaPath:"common.schema.json#/$defs/timespan/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.type,parentSchema:schema51,data:data102};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
}
if(data23.aliases !== undefined){
if(!(validate26(data23.aliases, {instancePath:instancePath+"/correlation/aliases",parentData:data23,parentDataProperty:"aliases",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data23.generate !== undefined){
let data104 = data23.generate;
if(typeof data104 !== "boolean"){
const err206 = {instancePath:instancePath+"/correlation/generate",schemaPath:"#/$defs/generate/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema54.type,parentSchema:schema54,data:data104};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
if(data23.condition !== undefined){
if(!(validate38(data23.condition, {instancePath:instancePath+"/correlation/condition",parentData:data23,parentDataProperty:"condition",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
}
}
else {
const err207 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/7/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.correlation.oneOf[7].type,parentSchema:schema31.properties.correlation.oneOf[7],data:data23};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "baseline"){
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.type === undefined){
const err208 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/8/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema31.properties.correlation.oneOf[8].required,parentSchema:schema31.properties.correlation.oneOf[8],data:data23};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
if(data23.rules === undefined){
const err209 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/8/required",keyword:"required",params:{missingProperty: "rules"},message:"must have required property '"+"rules"+"'",schema:schema31.properties.correlation.oneOf[8].required,parentSchema:schema31.properties.correlation.oneOf[8],data:data23};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
if(data23.timespan === undefined){
const err210 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/8/required",keyword:"required",params:{missingProperty: "timespan"},message:"must have required property '"+"timespan"+"'",schema:schema31.properties.correlation.oneOf[8].required,parentSchema:schema31.properties.correlation.oneOf[8],data:data23};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
if(data23["group-by"] === undefined){
const err211 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/8/required",keyword:"required",params:{missingProperty: "group-by"},message:"must have required property '"+"group-by"+"'",schema:schema31.properties.correlation.oneOf[8].required,parentSchema:schema31.properties.correlation.oneOf[8],data:data23};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
if(data23.baseline === undefined){
const err212 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/8/required",keyword:"required",params:{missingProperty: "baseline"},message:"must have required property '"+"baseline"+"'",schema:schema31.properties.correlation.oneOf[8].required,parentSchema:schema31.properties.correlation.oneOf[8],data:data23};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
if(data23.condition === undefined){
const err213 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/8/required",keyword:"required",params:{missingProperty: "condition"},message:"must have required property '"+"condition"+"'",schema:schema31.properties.correlation.oneOf[8].required,parentSchema:schema31.properties.correlation.oneOf[8],data:data23};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
for(const key12 in data23){
if(!((((((((key12 === "type") || (key12 === "rules")) || (key12 === "group-by")) || (key12 === "timespan")) || (key12 === "aliases")) || (key12 === "generate")) || (key12 === "condition")) || (key12 === "baseline"))){
const err214 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/8/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.correlation.oneOf[8],data:data23};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
if(data23.type !== undefined){
let data106 = data23.type;
if("baseline" !== data106){
const err215 = {instancePath:instancePath+"/correlation/type",schemaPath:"#/properties/correlation/oneOf/8/properties/type/const",keyword:"const",params:{allowedValue: "baseline"},message:"must be equal to constant",schema:"baseline",parentSchema:schema31.properties.correlation.oneOf[8].properties.type,data:data106};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
}
if(data23.rules !== undefined){
let data107 = data23.rules;
if((!(Array.isArray(data107))) && (typeof data107 !== "string")){
const err216 = {instancePath:instancePath+"/correlation/rules",schemaPath:"#/$defs/rules/type",keyword:"type",params:{type: schema48.type},message:"must be array,string",schema:schema48.type,parentSchema:schema48,data:data107};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
if(typeof data107 === "string"){
if(func2(data107) < 1){
const err217 = {instancePath:instancePath+"/correlation/rules",schemaPath:"#/$defs/rules/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema48,data:data107};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
}
if(Array.isArray(data107)){
if(data107.length < 1){
const err218 = {instancePath:instancePath+"/correlation/rules",schemaPath:"#/$defs/rules/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema48,data:data107};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
const len13 = data107.length;
for(let i24=0; i24<len13; i24++){
let data108 = data107[i24];
if(typeof data108 === "string"){
if(func2(data108) < 1){
const err219 = {instancePath:instancePath+"/correlation/rules/" + i24,schemaPath:"#/$defs/rules/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema48.items,data:data108};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
else {
const err220 = {instancePath:instancePath+"/correlation/rules/" + i24,schemaPath:"#/$defs/rules/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.items.type,parentSchema:schema48.items,data:data108};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
}
let i25 = data107.length;
let j11;
if(i25 > 1){
const indices11 = {};
for(;i25--;){
let item11 = data107[i25];
if(typeof item11 !== "string"){
continue;
}
if(typeof indices11[item11] == "number"){
j11 = indices11[item11];
const err221 = {instancePath:instancePath+"/correlation/rules",schemaPath:"#/$defs/rules/uniqueItems",keyword:"uniqueItems",params:{i: i25, j: j11},message:"must NOT have duplicate items (items ## "+j11+" and "+i25+" are identical)",schema:true,parentSchema:schema48,data:data107};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
break;
}
indices11[item11] = i25;
}
}
}
}
if(data23["group-by"] !== undefined){
if(!(validate24(data23["group-by"], {instancePath:instancePath+"/correlation/group-by",parentData:data23,parentDataProperty:"group-by",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data23.timespan !== undefined){
let data110 = data23.timespan;
if(typeof data110 === "string"){
if(!pattern10.test(data110)){
const err222 = {instancePath:instancePath+"/correlation/timespan",schemaPath:"common.schema.json#/$defs/timespan/pattern",keyword:"pattern",params:{pattern: "^(?:[1-9][0-9]{0,8}[smhdw]|[1-9][0-9]{0,3}[My])$"},message:"must match pattern \""+"^(?:[1-9][0-9]{0,8}[smhdw]|[1-9][0-9]{0,3}[My])$"+"\"",schema:"^(?:[1-9][0-9]{0,8}[smhdw]|[1-9][0-9]{0,3}[My])$",parentSchema:schema51,data:data110};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
else {
const err223 = {instancePath:instancePath+"/correlation/timespan",schemaPath:"common.schema.json#/$defs/timespan/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.type,parentSchema:schema51,data:data110};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
if(data23.aliases !== undefined){
if(!(validate26(data23.aliases, {instancePath:instancePath+"/correlation/aliases",parentData:data23,parentDataProperty:"aliases",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data23.generate !== undefined){
let data112 = data23.generate;
if(typeof data112 !== "boolean"){
const err224 = {instancePath:instancePath+"/correlation/generate",schemaPath:"#/$defs/generate/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema54.type,parentSchema:schema54,data:data112};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
if(data23.condition !== undefined){
if(!(validate52(data23.condition, {instancePath:instancePath+"/correlation/condition",parentData:data23,parentDataProperty:"condition",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
}
if(data23.baseline !== undefined){
let data114 = data23.baseline;
if(data114 && typeof data114 == "object" && !Array.isArray(data114)){
if(data114.measure === undefined){
const err225 = {instancePath:instancePath+"/correlation/baseline",schemaPath:"#/properties/correlation/oneOf/8/properties/baseline/required",keyword:"required",params:{missingProperty: "measure"},message:"must have required property '"+"measure"+"'",schema:schema31.properties.correlation.oneOf[8].properties.baseline.required,parentSchema:schema31.properties.correlation.oneOf[8].properties.baseline,data:data114};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
for(const key13 in data114){
if(!(((((((key13 === "measure") || (key13 === "field")) || (key13 === "history")) || (key13 === "minimum-history")) || (key13 === "statistic")) || (key13 === "min-spread")) || (key13 === "cold-start"))){
const err226 = {instancePath:instancePath+"/correlation/baseline",schemaPath:"#/properties/correlation/oneOf/8/properties/baseline/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.correlation.oneOf[8].properties.baseline,data:data114};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
}
if(data114.measure !== undefined){
let data115 = data114.measure;
if(typeof data115 !== "string"){
const err227 = {instancePath:instancePath+"/correlation/baseline/measure",schemaPath:"#/properties/correlation/oneOf/8/properties/baseline/properties/measure/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.correlation.oneOf[8].properties.baseline.properties.measure.type,parentSchema:schema31.properties.correlation.oneOf[8].properties.baseline.properties.measure,data:data115};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
if(!(((data115 === "event_count") || (data115 === "value_count")) || (data115 === "value_sum"))){
const err228 = {instancePath:instancePath+"/correlation/baseline/measure",schemaPath:"#/properties/correlation/oneOf/8/properties/baseline/properties/measure/enum",keyword:"enum",params:{allowedValues: schema31.properties.correlation.oneOf[8].properties.baseline.properties.measure.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.correlation.oneOf[8].properties.baseline.properties.measure.enum,parentSchema:schema31.properties.correlation.oneOf[8].properties.baseline.properties.measure,data:data115};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
}
if(data114.field !== undefined){
let data116 = data114.field;
if(typeof data116 === "string"){
if(func2(data116) > 256){
const err229 = {instancePath:instancePath+"/correlation/baseline/field",schemaPath:"common.schema.json#/$defs/field/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters",schema:256,parentSchema:schema50,data:data116};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
if(func2(data116) < 1){
const err230 = {instancePath:instancePath+"/correlation/baseline/field",schemaPath:"common.schema.json#/$defs/field/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema50,data:data116};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
}
else {
const err231 = {instancePath:instancePath+"/correlation/baseline/field",schemaPath:"common.schema.json#/$defs/field/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema50.type,parentSchema:schema50,data:data116};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
}
if(data114.history !== undefined){
let data117 = data114.history;
if(typeof data117 === "string"){
if(!pattern19.test(data117)){
const err232 = {instancePath:instancePath+"/correlation/baseline/history",schemaPath:"#/$defs/history/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,8}[smhdw]$"},message:"must match pattern \""+"^[1-9][0-9]{0,8}[smhdw]$"+"\"",schema:"^[1-9][0-9]{0,8}[smhdw]$",parentSchema:schema92,data:data117};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
else {
const err233 = {instancePath:instancePath+"/correlation/baseline/history",schemaPath:"#/$defs/history/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema92.type,parentSchema:schema92,data:data117};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
if(data114["minimum-history"] !== undefined){
let data118 = data114["minimum-history"];
if(typeof data118 === "string"){
if(!pattern20.test(data118)){
const err234 = {instancePath:instancePath+"/correlation/baseline/minimum-history",schemaPath:"common.schema.json#/$defs/durationOrZero/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,8})[smhdw]$"},message:"must match pattern \""+"^(0|[1-9][0-9]{0,8})[smhdw]$"+"\"",schema:"^(0|[1-9][0-9]{0,8})[smhdw]$",parentSchema:schema93,data:data118};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
}
else {
const err235 = {instancePath:instancePath+"/correlation/baseline/minimum-history",schemaPath:"common.schema.json#/$defs/durationOrZero/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema93.type,parentSchema:schema93,data:data118};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
}
if(data114.statistic !== undefined){
let data119 = data114.statistic;
if(typeof data119 !== "string"){
const err236 = {instancePath:instancePath+"/correlation/baseline/statistic",schemaPath:"#/properties/correlation/oneOf/8/properties/baseline/properties/statistic/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.correlation.oneOf[8].properties.baseline.properties.statistic.type,parentSchema:schema31.properties.correlation.oneOf[8].properties.baseline.properties.statistic,data:data119};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
if(!((data119 === "median") || (data119 === "mean"))){
const err237 = {instancePath:instancePath+"/correlation/baseline/statistic",schemaPath:"#/properties/correlation/oneOf/8/properties/baseline/properties/statistic/enum",keyword:"enum",params:{allowedValues: schema31.properties.correlation.oneOf[8].properties.baseline.properties.statistic.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.correlation.oneOf[8].properties.baseline.properties.statistic.enum,parentSchema:schema31.properties.correlation.oneOf[8].properties.baseline.properties.statistic,data:data119};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
}
if(data114["min-spread"] !== undefined){
let data120 = data114["min-spread"];
if((typeof data120 == "number") && (isFinite(data120))){
if(data120 <= 0 || isNaN(data120)){
const err238 = {instancePath:instancePath+"/correlation/baseline/min-spread",schemaPath:"#/properties/correlation/oneOf/8/properties/baseline/properties/min-spread/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0",schema:0,parentSchema:schema31.properties.correlation.oneOf[8].properties.baseline.properties["min-spread"],data:data120};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
}
else {
const err239 = {instancePath:instancePath+"/correlation/baseline/min-spread",schemaPath:"#/properties/correlation/oneOf/8/properties/baseline/properties/min-spread/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema31.properties.correlation.oneOf[8].properties.baseline.properties["min-spread"].type,parentSchema:schema31.properties.correlation.oneOf[8].properties.baseline.properties["min-spread"],data:data120};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
}
if(data114["cold-start"] !== undefined){
let data121 = data114["cold-start"];
if((typeof data121 !== "string") && (!(data121 && typeof data121 == "object" && !Array.isArray(data121)))){
const err240 = {instancePath:instancePath+"/correlation/baseline/cold-start",schemaPath:"#/properties/correlation/oneOf/8/properties/baseline/properties/cold-start/type",keyword:"type",params:{type: schema31.properties.correlation.oneOf[8].properties.baseline.properties["cold-start"].type},message:"must be string,object",schema:schema31.properties.correlation.oneOf[8].properties.baseline.properties["cold-start"].type,parentSchema:schema31.properties.correlation.oneOf[8].properties.baseline.properties["cold-start"],data:data121};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
if(typeof data121 === "string"){
if(!pattern21.test(data121)){
const err241 = {instancePath:instancePath+"/correlation/baseline/cold-start",schemaPath:"#/properties/correlation/oneOf/8/properties/baseline/properties/cold-start/pattern",keyword:"pattern",params:{pattern: "^silent$"},message:"must match pattern \""+"^silent$"+"\"",schema:"^silent$",parentSchema:schema31.properties.correlation.oneOf[8].properties.baseline.properties["cold-start"],data:data121};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
}
if(data121 && typeof data121 == "object" && !Array.isArray(data121)){
if(data121.peers === undefined){
const err242 = {instancePath:instancePath+"/correlation/baseline/cold-start",schemaPath:"#/properties/correlation/oneOf/8/properties/baseline/properties/cold-start/required",keyword:"required",params:{missingProperty: "peers"},message:"must have required property '"+"peers"+"'",schema:schema31.properties.correlation.oneOf[8].properties.baseline.properties["cold-start"].required,parentSchema:schema31.properties.correlation.oneOf[8].properties.baseline.properties["cold-start"],data:data121};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
if(data121.absolute === undefined){
const err243 = {instancePath:instancePath+"/correlation/baseline/cold-start",schemaPath:"#/properties/correlation/oneOf/8/properties/baseline/properties/cold-start/required",keyword:"required",params:{missingProperty: "absolute"},message:"must have required property '"+"absolute"+"'",schema:schema31.properties.correlation.oneOf[8].properties.baseline.properties["cold-start"].required,parentSchema:schema31.properties.correlation.oneOf[8].properties.baseline.properties["cold-start"],data:data121};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
for(const key14 in data121){
if(!((key14 === "peers") || (key14 === "absolute"))){
const err244 = {instancePath:instancePath+"/correlation/baseline/cold-start",schemaPath:"#/properties/correlation/oneOf/8/properties/baseline/properties/cold-start/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.correlation.oneOf[8].properties.baseline.properties["cold-start"],data:data121};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
}
if(data121.peers !== undefined){
let data122 = data121.peers;
if(Array.isArray(data122)){
if(data122.length < 1){
const err245 = {instancePath:instancePath+"/correlation/baseline/cold-start/peers",schemaPath:"#/properties/correlation/oneOf/8/properties/baseline/properties/cold-start/properties/peers/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.correlation.oneOf[8].properties.baseline.properties["cold-start"].properties.peers,data:data122};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
const len14 = data122.length;
for(let i26=0; i26<len14; i26++){
let data123 = data122[i26];
if(typeof data123 === "string"){
if(func2(data123) > 256){
const err246 = {instancePath:instancePath+"/correlation/baseline/cold-start/peers/" + i26,schemaPath:"common.schema.json#/$defs/field/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters",schema:256,parentSchema:schema50,data:data123};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
if(func2(data123) < 1){
const err247 = {instancePath:instancePath+"/correlation/baseline/cold-start/peers/" + i26,schemaPath:"common.schema.json#/$defs/field/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema50,data:data123};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
}
else {
const err248 = {instancePath:instancePath+"/correlation/baseline/cold-start/peers/" + i26,schemaPath:"common.schema.json#/$defs/field/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema50.type,parentSchema:schema50,data:data123};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
}
}
else {
const err249 = {instancePath:instancePath+"/correlation/baseline/cold-start/peers",schemaPath:"#/properties/correlation/oneOf/8/properties/baseline/properties/cold-start/properties/peers/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.correlation.oneOf[8].properties.baseline.properties["cold-start"].properties.peers.type,parentSchema:schema31.properties.correlation.oneOf[8].properties.baseline.properties["cold-start"].properties.peers,data:data122};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
}
if(data121.absolute !== undefined){
let data124 = data121.absolute;
if((typeof data124 == "number") && (isFinite(data124))){
if(data124 < 0 || isNaN(data124)){
const err250 = {instancePath:instancePath+"/correlation/baseline/cold-start/absolute",schemaPath:"#/properties/correlation/oneOf/8/properties/baseline/properties/cold-start/properties/absolute/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.correlation.oneOf[8].properties.baseline.properties["cold-start"].properties.absolute,data:data124};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
}
else {
const err251 = {instancePath:instancePath+"/correlation/baseline/cold-start/absolute",schemaPath:"#/properties/correlation/oneOf/8/properties/baseline/properties/cold-start/properties/absolute/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema31.properties.correlation.oneOf[8].properties.baseline.properties["cold-start"].properties.absolute.type,parentSchema:schema31.properties.correlation.oneOf[8].properties.baseline.properties["cold-start"].properties.absolute,data:data124};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
}
}
}
}
else {
const err252 = {instancePath:instancePath+"/correlation/baseline",schemaPath:"#/properties/correlation/oneOf/8/properties/baseline/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.correlation.oneOf[8].properties.baseline.type,parentSchema:schema31.properties.correlation.oneOf[8].properties.baseline,data:data114};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
}
}
else {
const err253 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/8/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.correlation.oneOf[8].type,parentSchema:schema31.properties.correlation.oneOf[8],data:data23};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "first_seen"){
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.type === undefined){
const err254 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/9/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema31.properties.correlation.oneOf[9].required,parentSchema:schema31.properties.correlation.oneOf[9],data:data23};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
if(data23.rules === undefined){
const err255 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/9/required",keyword:"required",params:{missingProperty: "rules"},message:"must have required property '"+"rules"+"'",schema:schema31.properties.correlation.oneOf[9].required,parentSchema:schema31.properties.correlation.oneOf[9],data:data23};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
if(data23.first_seen === undefined){
const err256 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/9/required",keyword:"required",params:{missingProperty: "first_seen"},message:"must have required property '"+"first_seen"+"'",schema:schema31.properties.correlation.oneOf[9].required,parentSchema:schema31.properties.correlation.oneOf[9],data:data23};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
for(const key15 in data23){
if(!(((((((key15 === "type") || (key15 === "rules")) || (key15 === "group-by")) || (key15 === "timespan")) || (key15 === "aliases")) || (key15 === "generate")) || (key15 === "first_seen"))){
const err257 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/9/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.correlation.oneOf[9],data:data23};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
}
if(data23.type !== undefined){
let data125 = data23.type;
if("first_seen" !== data125){
const err258 = {instancePath:instancePath+"/correlation/type",schemaPath:"#/properties/correlation/oneOf/9/properties/type/const",keyword:"const",params:{allowedValue: "first_seen"},message:"must be equal to constant",schema:"first_seen",parentSchema:schema31.properties.correlation.oneOf[9].properties.type,data:data125};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
}
if(data23.rules !== undefined){
let data126 = data23.rules;
if((!(Array.isArray(data126))) && (typeof data126 !== "string")){
const err259 = {instancePath:instancePath+"/correlation/rules",schemaPath:"#/$defs/rules/type",keyword:"type",params:{type: schema48.type},message:"must be array,string",schema:schema48.type,parentSchema:schema48,data:data126};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
if(typeof data126 === "string"){
if(func2(data126) < 1){
const err260 = {instancePath:instancePath+"/correlation/rules",schemaPath:"#/$defs/rules/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema48,data:data126};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
}
if(Array.isArray(data126)){
if(data126.length < 1){
const err261 = {instancePath:instancePath+"/correlation/rules",schemaPath:"#/$defs/rules/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema48,data:data126};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
const len15 = data126.length;
for(let i27=0; i27<len15; i27++){
let data127 = data126[i27];
if(typeof data127 === "string"){
if(func2(data127) < 1){
const err262 = {instancePath:instancePath+"/correlation/rules/" + i27,schemaPath:"#/$defs/rules/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema48.items,data:data127};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
}
else {
const err263 = {instancePath:instancePath+"/correlation/rules/" + i27,schemaPath:"#/$defs/rules/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.items.type,parentSchema:schema48.items,data:data127};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
}
let i28 = data126.length;
let j12;
if(i28 > 1){
const indices12 = {};
for(;i28--;){
let item12 = data126[i28];
if(typeof item12 !== "string"){
continue;
}
if(typeof indices12[item12] == "number"){
j12 = indices12[item12];
const err264 = {instancePath:instancePath+"/correlation/rules",schemaPath:"#/$defs/rules/uniqueItems",keyword:"uniqueItems",params:{i: i28, j: j12},message:"must NOT have duplicate items (items ## "+j12+" and "+i28+" are identical)",schema:true,parentSchema:schema48,data:data126};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
break;
}
indices12[item12] = i28;
}
}
}
}
if(data23["group-by"] !== undefined){
if(!(validate24(data23["group-by"], {instancePath:instancePath+"/correlation/group-by",parentData:data23,parentDataProperty:"group-by",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data23.timespan !== undefined){
let data129 = data23.timespan;
if(typeof data129 === "string"){
if(!pattern10.test(data129)){
const err265 = {instancePath:instancePath+"/correlation/timespan",schemaPath:"common.schema.json#/$defs/timespan/pattern",keyword:"pattern",params:{pattern: "^(?:[1-9][0-9]{0,8}[smhdw]|[1-9][0-9]{0,3}[My])$"},message:"must match pattern \""+"^(?:[1-9][0-9]{0,8}[smhdw]|[1-9][0-9]{0,3}[My])$"+"\"",schema:"^(?:[1-9][0-9]{0,8}[smhdw]|[1-9][0-9]{0,3}[My])$",parentSchema:schema51,data:data129};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
}
else {
const err266 = {instancePath:instancePath+"/correlation/timespan",schemaPath:"common.schema.json#/$defs/timespan/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.type,parentSchema:schema51,data:data129};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
}
if(data23.aliases !== undefined){
if(!(validate26(data23.aliases, {instancePath:instancePath+"/correlation/aliases",parentData:data23,parentDataProperty:"aliases",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data23.generate !== undefined){
let data131 = data23.generate;
if(typeof data131 !== "boolean"){
const err267 = {instancePath:instancePath+"/correlation/generate",schemaPath:"#/$defs/generate/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema54.type,parentSchema:schema54,data:data131};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
}
if(data23.first_seen !== undefined){
let data132 = data23.first_seen;
if(data132 && typeof data132 == "object" && !Array.isArray(data132)){
if(data132.field === undefined){
const err268 = {instancePath:instancePath+"/correlation/first_seen",schemaPath:"#/properties/correlation/oneOf/9/properties/first_seen/required",keyword:"required",params:{missingProperty: "field"},message:"must have required property '"+"field"+"'",schema:schema31.properties.correlation.oneOf[9].properties.first_seen.required,parentSchema:schema31.properties.correlation.oneOf[9].properties.first_seen,data:data132};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
for(const key16 in data132){
if(!((((key16 === "field") || (key16 === "scope")) || (key16 === "history")) || (key16 === "minimum-history"))){
const err269 = {instancePath:instancePath+"/correlation/first_seen",schemaPath:"#/properties/correlation/oneOf/9/properties/first_seen/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.correlation.oneOf[9].properties.first_seen,data:data132};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
}
if(data132.field !== undefined){
let data133 = data132.field;
if(typeof data133 === "string"){
if(func2(data133) > 256){
const err270 = {instancePath:instancePath+"/correlation/first_seen/field",schemaPath:"common.schema.json#/$defs/field/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters",schema:256,parentSchema:schema50,data:data133};
if(vErrors === null){
vErrors = [err270];
}
else {
vErrors.push(err270);
}
errors++;
}
if(func2(data133) < 1){
const err271 = {instancePath:instancePath+"/correlation/first_seen/field",schemaPath:"common.schema.json#/$defs/field/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema50,data:data133};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
}
else {
const err272 = {instancePath:instancePath+"/correlation/first_seen/field",schemaPath:"common.schema.json#/$defs/field/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema50.type,parentSchema:schema50,data:data133};
if(vErrors === null){
vErrors = [err272];
}
else {
vErrors.push(err272);
}
errors++;
}
}
if(data132.scope !== undefined){
let data134 = data132.scope;
if(typeof data134 !== "string"){
const err273 = {instancePath:instancePath+"/correlation/first_seen/scope",schemaPath:"#/properties/correlation/oneOf/9/properties/first_seen/properties/scope/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.correlation.oneOf[9].properties.first_seen.properties.scope.type,parentSchema:schema31.properties.correlation.oneOf[9].properties.first_seen.properties.scope,data:data134};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
}
if(!((data134 === "entity") || (data134 === "fleet"))){
const err274 = {instancePath:instancePath+"/correlation/first_seen/scope",schemaPath:"#/properties/correlation/oneOf/9/properties/first_seen/properties/scope/enum",keyword:"enum",params:{allowedValues: schema31.properties.correlation.oneOf[9].properties.first_seen.properties.scope.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.correlation.oneOf[9].properties.first_seen.properties.scope.enum,parentSchema:schema31.properties.correlation.oneOf[9].properties.first_seen.properties.scope,data:data134};
if(vErrors === null){
vErrors = [err274];
}
else {
vErrors.push(err274);
}
errors++;
}
}
if(data132.history !== undefined){
let data135 = data132.history;
if(typeof data135 === "string"){
if(!pattern19.test(data135)){
const err275 = {instancePath:instancePath+"/correlation/first_seen/history",schemaPath:"#/$defs/history/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,8}[smhdw]$"},message:"must match pattern \""+"^[1-9][0-9]{0,8}[smhdw]$"+"\"",schema:"^[1-9][0-9]{0,8}[smhdw]$",parentSchema:schema92,data:data135};
if(vErrors === null){
vErrors = [err275];
}
else {
vErrors.push(err275);
}
errors++;
}
}
else {
const err276 = {instancePath:instancePath+"/correlation/first_seen/history",schemaPath:"#/$defs/history/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema92.type,parentSchema:schema92,data:data135};
if(vErrors === null){
vErrors = [err276];
}
else {
vErrors.push(err276);
}
errors++;
}
}
if(data132["minimum-history"] !== undefined){
let data136 = data132["minimum-history"];
if(typeof data136 === "string"){
if(!pattern20.test(data136)){
const err277 = {instancePath:instancePath+"/correlation/first_seen/minimum-history",schemaPath:"common.schema.json#/$defs/durationOrZero/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,8})[smhdw]$"},message:"must match pattern \""+"^(0|[1-9][0-9]{0,8})[smhdw]$"+"\"",schema:"^(0|[1-9][0-9]{0,8})[smhdw]$",parentSchema:schema93,data:data136};
if(vErrors === null){
vErrors = [err277];
}
else {
vErrors.push(err277);
}
errors++;
}
}
else {
const err278 = {instancePath:instancePath+"/correlation/first_seen/minimum-history",schemaPath:"common.schema.json#/$defs/durationOrZero/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema93.type,parentSchema:schema93,data:data136};
if(vErrors === null){
vErrors = [err278];
}
else {
vErrors.push(err278);
}
errors++;
}
}
}
else {
const err279 = {instancePath:instancePath+"/correlation/first_seen",schemaPath:"#/properties/correlation/oneOf/9/properties/first_seen/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.correlation.oneOf[9].properties.first_seen.type,parentSchema:schema31.properties.correlation.oneOf[9].properties.first_seen,data:data132};
if(vErrors === null){
vErrors = [err279];
}
else {
vErrors.push(err279);
}
errors++;
}
}
}
else {
const err280 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/9/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.correlation.oneOf[9].type,parentSchema:schema31.properties.correlation.oneOf[9],data:data23};
if(vErrors === null){
vErrors = [err280];
}
else {
vErrors.push(err280);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "rare"){
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.type === undefined){
const err281 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/10/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema31.properties.correlation.oneOf[10].required,parentSchema:schema31.properties.correlation.oneOf[10],data:data23};
if(vErrors === null){
vErrors = [err281];
}
else {
vErrors.push(err281);
}
errors++;
}
if(data23.rules === undefined){
const err282 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/10/required",keyword:"required",params:{missingProperty: "rules"},message:"must have required property '"+"rules"+"'",schema:schema31.properties.correlation.oneOf[10].required,parentSchema:schema31.properties.correlation.oneOf[10],data:data23};
if(vErrors === null){
vErrors = [err282];
}
else {
vErrors.push(err282);
}
errors++;
}
if(data23["group-by"] === undefined){
const err283 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/10/required",keyword:"required",params:{missingProperty: "group-by"},message:"must have required property '"+"group-by"+"'",schema:schema31.properties.correlation.oneOf[10].required,parentSchema:schema31.properties.correlation.oneOf[10],data:data23};
if(vErrors === null){
vErrors = [err283];
}
else {
vErrors.push(err283);
}
errors++;
}
if(data23.rare === undefined){
const err284 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/10/required",keyword:"required",params:{missingProperty: "rare"},message:"must have required property '"+"rare"+"'",schema:schema31.properties.correlation.oneOf[10].required,parentSchema:schema31.properties.correlation.oneOf[10],data:data23};
if(vErrors === null){
vErrors = [err284];
}
else {
vErrors.push(err284);
}
errors++;
}
for(const key17 in data23){
if(!(((((((key17 === "type") || (key17 === "rules")) || (key17 === "group-by")) || (key17 === "timespan")) || (key17 === "aliases")) || (key17 === "generate")) || (key17 === "rare"))){
const err285 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/10/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.correlation.oneOf[10],data:data23};
if(vErrors === null){
vErrors = [err285];
}
else {
vErrors.push(err285);
}
errors++;
}
}
if(data23.type !== undefined){
let data137 = data23.type;
if("rare" !== data137){
const err286 = {instancePath:instancePath+"/correlation/type",schemaPath:"#/properties/correlation/oneOf/10/properties/type/const",keyword:"const",params:{allowedValue: "rare"},message:"must be equal to constant",schema:"rare",parentSchema:schema31.properties.correlation.oneOf[10].properties.type,data:data137};
if(vErrors === null){
vErrors = [err286];
}
else {
vErrors.push(err286);
}
errors++;
}
}
if(data23.rules !== undefined){
let data138 = data23.rules;
if((!(Array.isArray(data138))) && (typeof data138 !== "string")){
const err287 = {instancePath:instancePath+"/correlation/rules",schemaPath:"#/$defs/rules/type",keyword:"type",params:{type: schema48.type},message:"must be array,string",schema:schema48.type,parentSchema:schema48,data:data138};
if(vErrors === null){
vErrors = [err287];
}
else {
vErrors.push(err287);
}
errors++;
}
if(typeof data138 === "string"){
if(func2(data138) < 1){
const err288 = {instancePath:instancePath+"/correlation/rules",schemaPath:"#/$defs/rules/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema48,data:data138};
if(vErrors === null){
vErrors = [err288];
}
else {
vErrors.push(err288);
}
errors++;
}
}
if(Array.isArray(data138)){
if(data138.length < 1){
const err289 = {instancePath:instancePath+"/correlation/rules",schemaPath:"#/$defs/rules/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema48,data:data138};
if(vErrors === null){
vErrors = [err289];
}
else {
vErrors.push(err289);
}
errors++;
}
const len16 = data138.length;
for(let i29=0; i29<len16; i29++){
let data139 = data138[i29];
if(typeof data139 === "string"){
if(func2(data139) < 1){
const err290 = {instancePath:instancePath+"/correlation/rules/" + i29,schemaPath:"#/$defs/rules/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema48.items,data:data139};
if(vErrors === null){
vErrors = [err290];
}
else {
vErrors.push(err290);
}
errors++;
}
}
else {
const err291 = {instancePath:instancePath+"/correlation/rules/" + i29,schemaPath:"#/$defs/rules/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.items.type,parentSchema:schema48.items,data:data139};
if(vErrors === null){
vErrors = [err291];
}
else {
vErrors.push(err291);
}
errors++;
}
}
let i30 = data138.length;
let j13;
if(i30 > 1){
const indices13 = {};
for(;i30--;){
let item13 = data138[i30];
if(typeof item13 !== "string"){
continue;
}
if(typeof indices13[item13] == "number"){
j13 = indices13[item13];
const err292 = {instancePath:instancePath+"/correlation/rules",schemaPath:"#/$defs/rules/uniqueItems",keyword:"uniqueItems",params:{i: i30, j: j13},message:"must NOT have duplicate items (items ## "+j13+" and "+i30+" are identical)",schema:true,parentSchema:schema48,data:data138};
if(vErrors === null){
vErrors = [err292];
}
else {
vErrors.push(err292);
}
errors++;
break;
}
indices13[item13] = i30;
}
}
}
}
if(data23["group-by"] !== undefined){
if(!(validate24(data23["group-by"], {instancePath:instancePath+"/correlation/group-by",parentData:data23,parentDataProperty:"group-by",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data23.timespan !== undefined){
let data141 = data23.timespan;
if(typeof data141 === "string"){
if(!pattern10.test(data141)){
const err293 = {instancePath:instancePath+"/correlation/timespan",schemaPath:"common.schema.json#/$defs/timespan/pattern",keyword:"pattern",params:{pattern: "^(?:[1-9][0-9]{0,8}[smhdw]|[1-9][0-9]{0,3}[My])$"},message:"must match pattern \""+"^(?:[1-9][0-9]{0,8}[smhdw]|[1-9][0-9]{0,3}[My])$"+"\"",schema:"^(?:[1-9][0-9]{0,8}[smhdw]|[1-9][0-9]{0,3}[My])$",parentSchema:schema51,data:data141};
if(vErrors === null){
vErrors = [err293];
}
else {
vErrors.push(err293);
}
errors++;
}
}
else {
const err294 = {instancePath:instancePath+"/correlation/timespan",schemaPath:"common.schema.json#/$defs/timespan/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.type,parentSchema:schema51,data:data141};
if(vErrors === null){
vErrors = [err294];
}
else {
vErrors.push(err294);
}
errors++;
}
}
if(data23.aliases !== undefined){
if(!(validate26(data23.aliases, {instancePath:instancePath+"/correlation/aliases",parentData:data23,parentDataProperty:"aliases",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data23.generate !== undefined){
let data143 = data23.generate;
if(typeof data143 !== "boolean"){
const err295 = {instancePath:instancePath+"/correlation/generate",schemaPath:"#/$defs/generate/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema54.type,parentSchema:schema54,data:data143};
if(vErrors === null){
vErrors = [err295];
}
else {
vErrors.push(err295);
}
errors++;
}
}
if(data23.rare !== undefined){
let data144 = data23.rare;
if(data144 && typeof data144 == "object" && !Array.isArray(data144)){
if(data144.field === undefined){
const err296 = {instancePath:instancePath+"/correlation/rare",schemaPath:"#/properties/correlation/oneOf/10/properties/rare/required",keyword:"required",params:{missingProperty: "field"},message:"must have required property '"+"field"+"'",schema:schema31.properties.correlation.oneOf[10].properties.rare.required,parentSchema:schema31.properties.correlation.oneOf[10].properties.rare,data:data144};
if(vErrors === null){
vErrors = [err296];
}
else {
vErrors.push(err296);
}
errors++;
}
for(const key18 in data144){
if(!(((((key18 === "field") || (key18 === "at-most")) || (key18 === "of-at-least")) || (key18 === "history")) || (key18 === "minimum-history"))){
const err297 = {instancePath:instancePath+"/correlation/rare",schemaPath:"#/properties/correlation/oneOf/10/properties/rare/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.correlation.oneOf[10].properties.rare,data:data144};
if(vErrors === null){
vErrors = [err297];
}
else {
vErrors.push(err297);
}
errors++;
}
}
if(data144.field !== undefined){
let data145 = data144.field;
if(typeof data145 === "string"){
if(func2(data145) > 256){
const err298 = {instancePath:instancePath+"/correlation/rare/field",schemaPath:"common.schema.json#/$defs/field/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters",schema:256,parentSchema:schema50,data:data145};
if(vErrors === null){
vErrors = [err298];
}
else {
vErrors.push(err298);
}
errors++;
}
if(func2(data145) < 1){
const err299 = {instancePath:instancePath+"/correlation/rare/field",schemaPath:"common.schema.json#/$defs/field/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema50,data:data145};
if(vErrors === null){
vErrors = [err299];
}
else {
vErrors.push(err299);
}
errors++;
}
}
else {
const err300 = {instancePath:instancePath+"/correlation/rare/field",schemaPath:"common.schema.json#/$defs/field/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema50.type,parentSchema:schema50,data:data145};
if(vErrors === null){
vErrors = [err300];
}
else {
vErrors.push(err300);
}
errors++;
}
}
if(data144["at-most"] !== undefined){
let data146 = data144["at-most"];
if(!(((typeof data146 == "number") && (!(data146 % 1) && !isNaN(data146))) && (isFinite(data146)))){
const err301 = {instancePath:instancePath+"/correlation/rare/at-most",schemaPath:"#/properties/correlation/oneOf/10/properties/rare/properties/at-most/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.correlation.oneOf[10].properties.rare.properties["at-most"].type,parentSchema:schema31.properties.correlation.oneOf[10].properties.rare.properties["at-most"],data:data146};
if(vErrors === null){
vErrors = [err301];
}
else {
vErrors.push(err301);
}
errors++;
}
if((typeof data146 == "number") && (isFinite(data146))){
if(data146 < 1 || isNaN(data146)){
const err302 = {instancePath:instancePath+"/correlation/rare/at-most",schemaPath:"#/properties/correlation/oneOf/10/properties/rare/properties/at-most/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.correlation.oneOf[10].properties.rare.properties["at-most"],data:data146};
if(vErrors === null){
vErrors = [err302];
}
else {
vErrors.push(err302);
}
errors++;
}
}
}
if(data144["of-at-least"] !== undefined){
let data147 = data144["of-at-least"];
if(!(((typeof data147 == "number") && (!(data147 % 1) && !isNaN(data147))) && (isFinite(data147)))){
const err303 = {instancePath:instancePath+"/correlation/rare/of-at-least",schemaPath:"#/properties/correlation/oneOf/10/properties/rare/properties/of-at-least/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.correlation.oneOf[10].properties.rare.properties["of-at-least"].type,parentSchema:schema31.properties.correlation.oneOf[10].properties.rare.properties["of-at-least"],data:data147};
if(vErrors === null){
vErrors = [err303];
}
else {
vErrors.push(err303);
}
errors++;
}
if((typeof data147 == "number") && (isFinite(data147))){
if(data147 < 1 || isNaN(data147)){
const err304 = {instancePath:instancePath+"/correlation/rare/of-at-least",schemaPath:"#/properties/correlation/oneOf/10/properties/rare/properties/of-at-least/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.correlation.oneOf[10].properties.rare.properties["of-at-least"],data:data147};
if(vErrors === null){
vErrors = [err304];
}
else {
vErrors.push(err304);
}
errors++;
}
}
}
if(data144.history !== undefined){
let data148 = data144.history;
if(typeof data148 === "string"){
if(!pattern19.test(data148)){
const err305 = {instancePath:instancePath+"/correlation/rare/history",schemaPath:"#/$defs/history/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,8}[smhdw]$"},message:"must match pattern \""+"^[1-9][0-9]{0,8}[smhdw]$"+"\"",schema:"^[1-9][0-9]{0,8}[smhdw]$",parentSchema:schema92,data:data148};
if(vErrors === null){
vErrors = [err305];
}
else {
vErrors.push(err305);
}
errors++;
}
}
else {
const err306 = {instancePath:instancePath+"/correlation/rare/history",schemaPath:"#/$defs/history/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema92.type,parentSchema:schema92,data:data148};
if(vErrors === null){
vErrors = [err306];
}
else {
vErrors.push(err306);
}
errors++;
}
}
if(data144["minimum-history"] !== undefined){
let data149 = data144["minimum-history"];
if(typeof data149 === "string"){
if(!pattern20.test(data149)){
const err307 = {instancePath:instancePath+"/correlation/rare/minimum-history",schemaPath:"common.schema.json#/$defs/durationOrZero/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,8})[smhdw]$"},message:"must match pattern \""+"^(0|[1-9][0-9]{0,8})[smhdw]$"+"\"",schema:"^(0|[1-9][0-9]{0,8})[smhdw]$",parentSchema:schema93,data:data149};
if(vErrors === null){
vErrors = [err307];
}
else {
vErrors.push(err307);
}
errors++;
}
}
else {
const err308 = {instancePath:instancePath+"/correlation/rare/minimum-history",schemaPath:"common.schema.json#/$defs/durationOrZero/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema93.type,parentSchema:schema93,data:data149};
if(vErrors === null){
vErrors = [err308];
}
else {
vErrors.push(err308);
}
errors++;
}
}
}
else {
const err309 = {instancePath:instancePath+"/correlation/rare",schemaPath:"#/properties/correlation/oneOf/10/properties/rare/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.correlation.oneOf[10].properties.rare.type,parentSchema:schema31.properties.correlation.oneOf[10].properties.rare,data:data144};
if(vErrors === null){
vErrors = [err309];
}
else {
vErrors.push(err309);
}
errors++;
}
}
}
else {
const err310 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/10/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.correlation.oneOf[10].type,parentSchema:schema31.properties.correlation.oneOf[10],data:data23};
if(vErrors === null){
vErrors = [err310];
}
else {
vErrors.push(err310);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "indicator"){
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.type === undefined){
const err311 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/11/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema31.properties.correlation.oneOf[11].required,parentSchema:schema31.properties.correlation.oneOf[11],data:data23};
if(vErrors === null){
vErrors = [err311];
}
else {
vErrors.push(err311);
}
errors++;
}
if(data23.rules === undefined){
const err312 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/11/required",keyword:"required",params:{missingProperty: "rules"},message:"must have required property '"+"rules"+"'",schema:schema31.properties.correlation.oneOf[11].required,parentSchema:schema31.properties.correlation.oneOf[11],data:data23};
if(vErrors === null){
vErrors = [err312];
}
else {
vErrors.push(err312);
}
errors++;
}
if(data23.indicator === undefined){
const err313 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/11/required",keyword:"required",params:{missingProperty: "indicator"},message:"must have required property '"+"indicator"+"'",schema:schema31.properties.correlation.oneOf[11].required,parentSchema:schema31.properties.correlation.oneOf[11],data:data23};
if(vErrors === null){
vErrors = [err313];
}
else {
vErrors.push(err313);
}
errors++;
}
for(const key19 in data23){
if(!(((((((key19 === "type") || (key19 === "rules")) || (key19 === "group-by")) || (key19 === "timespan")) || (key19 === "aliases")) || (key19 === "generate")) || (key19 === "indicator"))){
const err314 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/11/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.correlation.oneOf[11],data:data23};
if(vErrors === null){
vErrors = [err314];
}
else {
vErrors.push(err314);
}
errors++;
}
}
if(data23.type !== undefined){
let data150 = data23.type;
if("indicator" !== data150){
const err315 = {instancePath:instancePath+"/correlation/type",schemaPath:"#/properties/correlation/oneOf/11/properties/type/const",keyword:"const",params:{allowedValue: "indicator"},message:"must be equal to constant",schema:"indicator",parentSchema:schema31.properties.correlation.oneOf[11].properties.type,data:data150};
if(vErrors === null){
vErrors = [err315];
}
else {
vErrors.push(err315);
}
errors++;
}
}
if(data23.rules !== undefined){
let data151 = data23.rules;
if((!(Array.isArray(data151))) && (typeof data151 !== "string")){
const err316 = {instancePath:instancePath+"/correlation/rules",schemaPath:"#/$defs/rules/type",keyword:"type",params:{type: schema48.type},message:"must be array,string",schema:schema48.type,parentSchema:schema48,data:data151};
if(vErrors === null){
vErrors = [err316];
}
else {
vErrors.push(err316);
}
errors++;
}
if(typeof data151 === "string"){
if(func2(data151) < 1){
const err317 = {instancePath:instancePath+"/correlation/rules",schemaPath:"#/$defs/rules/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema48,data:data151};
if(vErrors === null){
vErrors = [err317];
}
else {
vErrors.push(err317);
}
errors++;
}
}
if(Array.isArray(data151)){
if(data151.length < 1){
const err318 = {instancePath:instancePath+"/correlation/rules",schemaPath:"#/$defs/rules/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema48,data:data151};
if(vErrors === null){
vErrors = [err318];
}
else {
vErrors.push(err318);
}
errors++;
}
const len17 = data151.length;
for(let i31=0; i31<len17; i31++){
let data152 = data151[i31];
if(typeof data152 === "string"){
if(func2(data152) < 1){
const err319 = {instancePath:instancePath+"/correlation/rules/" + i31,schemaPath:"#/$defs/rules/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema48.items,data:data152};
if(vErrors === null){
vErrors = [err319];
}
else {
vErrors.push(err319);
}
errors++;
}
}
else {
const err320 = {instancePath:instancePath+"/correlation/rules/" + i31,schemaPath:"#/$defs/rules/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.items.type,parentSchema:schema48.items,data:data152};
if(vErrors === null){
vErrors = [err320];
}
else {
vErrors.push(err320);
}
errors++;
}
}
let i32 = data151.length;
let j14;
if(i32 > 1){
const indices14 = {};
for(;i32--;){
let item14 = data151[i32];
if(typeof item14 !== "string"){
continue;
}
if(typeof indices14[item14] == "number"){
j14 = indices14[item14];
const err321 = {instancePath:instancePath+"/correlation/rules",schemaPath:"#/$defs/rules/uniqueItems",keyword:"uniqueItems",params:{i: i32, j: j14},message:"must NOT have duplicate items (items ## "+j14+" and "+i32+" are identical)",schema:true,parentSchema:schema48,data:data151};
if(vErrors === null){
vErrors = [err321];
}
else {
vErrors.push(err321);
}
errors++;
break;
}
indices14[item14] = i32;
}
}
}
}
if(data23["group-by"] !== undefined){
if(!(validate24(data23["group-by"], {instancePath:instancePath+"/correlation/group-by",parentData:data23,parentDataProperty:"group-by",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data23.timespan !== undefined){
let data154 = data23.timespan;
if(typeof data154 === "string"){
if(!pattern10.test(data154)){
const err322 = {instancePath:instancePath+"/correlation/timespan",schemaPath:"common.schema.json#/$defs/timespan/pattern",keyword:"pattern",params:{pattern: "^(?:[1-9][0-9]{0,8}[smhdw]|[1-9][0-9]{0,3}[My])$"},message:"must match pattern \""+"^(?:[1-9][0-9]{0,8}[smhdw]|[1-9][0-9]{0,3}[My])$"+"\"",schema:"^(?:[1-9][0-9]{0,8}[smhdw]|[1-9][0-9]{0,3}[My])$",parentSchema:schema51,data:data154};
if(vErrors === null){
vErrors = [err322];
}
else {
vErrors.push(err322);
}
errors++;
}
}
else {
const err323 = {instancePath:instancePath+"/correlation/timespan",schemaPath:"common.schema.json#/$defs/timespan/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.type,parentSchema:schema51,data:data154};
if(vErrors === null){
vErrors = [err323];
}
else {
vErrors.push(err323);
}
errors++;
}
}
if(data23.aliases !== undefined){
if(!(validate26(data23.aliases, {instancePath:instancePath+"/correlation/aliases",parentData:data23,parentDataProperty:"aliases",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data23.generate !== undefined){
let data156 = data23.generate;
if(typeof data156 !== "boolean"){
const err324 = {instancePath:instancePath+"/correlation/generate",schemaPath:"#/$defs/generate/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema54.type,parentSchema:schema54,data:data156};
if(vErrors === null){
vErrors = [err324];
}
else {
vErrors.push(err324);
}
errors++;
}
}
if(data23.indicator !== undefined){
let data157 = data23.indicator;
if(data157 && typeof data157 == "object" && !Array.isArray(data157)){
if(data157.field === undefined){
const err325 = {instancePath:instancePath+"/correlation/indicator",schemaPath:"#/properties/correlation/oneOf/11/properties/indicator/required",keyword:"required",params:{missingProperty: "field"},message:"must have required property '"+"field"+"'",schema:schema31.properties.correlation.oneOf[11].properties.indicator.required,parentSchema:schema31.properties.correlation.oneOf[11].properties.indicator,data:data157};
if(vErrors === null){
vErrors = [err325];
}
else {
vErrors.push(err325);
}
errors++;
}
if(data157.index === undefined){
const err326 = {instancePath:instancePath+"/correlation/indicator",schemaPath:"#/properties/correlation/oneOf/11/properties/indicator/required",keyword:"required",params:{missingProperty: "index"},message:"must have required property '"+"index"+"'",schema:schema31.properties.correlation.oneOf[11].properties.indicator.required,parentSchema:schema31.properties.correlation.oneOf[11].properties.indicator,data:data157};
if(vErrors === null){
vErrors = [err326];
}
else {
vErrors.push(err326);
}
errors++;
}
if(data157.against === undefined){
const err327 = {instancePath:instancePath+"/correlation/indicator",schemaPath:"#/properties/correlation/oneOf/11/properties/indicator/required",keyword:"required",params:{missingProperty: "against"},message:"must have required property '"+"against"+"'",schema:schema31.properties.correlation.oneOf[11].properties.indicator.required,parentSchema:schema31.properties.correlation.oneOf[11].properties.indicator,data:data157};
if(vErrors === null){
vErrors = [err327];
}
else {
vErrors.push(err327);
}
errors++;
}
for(const key20 in data157){
if(!((((((((key20 === "field") || (key20 === "index")) || (key20 === "against")) || (key20 === "match")) || (key20 === "minimum-confidence")) || (key20 === "retro")) || (key20 === "history")) || (key20 === "minimum-history"))){
const err328 = {instancePath:instancePath+"/correlation/indicator",schemaPath:"#/properties/correlation/oneOf/11/properties/indicator/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.correlation.oneOf[11].properties.indicator,data:data157};
if(vErrors === null){
vErrors = [err328];
}
else {
vErrors.push(err328);
}
errors++;
}
}
if(data157.field !== undefined){
let data158 = data157.field;
if(Array.isArray(data158)){
if(data158.length < 1){
const err329 = {instancePath:instancePath+"/correlation/indicator/field",schemaPath:"#/properties/correlation/oneOf/11/properties/indicator/properties/field/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.correlation.oneOf[11].properties.indicator.properties.field,data:data158};
if(vErrors === null){
vErrors = [err329];
}
else {
vErrors.push(err329);
}
errors++;
}
const len18 = data158.length;
for(let i33=0; i33<len18; i33++){
let data159 = data158[i33];
if(typeof data159 === "string"){
if(func2(data159) > 256){
const err330 = {instancePath:instancePath+"/correlation/indicator/field/" + i33,schemaPath:"common.schema.json#/$defs/field/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters",schema:256,parentSchema:schema50,data:data159};
if(vErrors === null){
vErrors = [err330];
}
else {
vErrors.push(err330);
}
errors++;
}
if(func2(data159) < 1){
const err331 = {instancePath:instancePath+"/correlation/indicator/field/" + i33,schemaPath:"common.schema.json#/$defs/field/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema50,data:data159};
if(vErrors === null){
vErrors = [err331];
}
else {
vErrors.push(err331);
}
errors++;
}
}
else {
const err332 = {instancePath:instancePath+"/correlation/indicator/field/" + i33,schemaPath:"common.schema.json#/$defs/field/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema50.type,parentSchema:schema50,data:data159};
if(vErrors === null){
vErrors = [err332];
}
else {
vErrors.push(err332);
}
errors++;
}
}
let i34 = data158.length;
let j15;
if(i34 > 1){
outer0:
for(;i34--;){
for(j15 = i34; j15--;){
if(func0(data158[i34], data158[j15])){
const err333 = {instancePath:instancePath+"/correlation/indicator/field",schemaPath:"#/properties/correlation/oneOf/11/properties/indicator/properties/field/uniqueItems",keyword:"uniqueItems",params:{i: i34, j: j15},message:"must NOT have duplicate items (items ## "+j15+" and "+i34+" are identical)",schema:true,parentSchema:schema31.properties.correlation.oneOf[11].properties.indicator.properties.field,data:data158};
if(vErrors === null){
vErrors = [err333];
}
else {
vErrors.push(err333);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err334 = {instancePath:instancePath+"/correlation/indicator/field",schemaPath:"#/properties/correlation/oneOf/11/properties/indicator/properties/field/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.correlation.oneOf[11].properties.indicator.properties.field.type,parentSchema:schema31.properties.correlation.oneOf[11].properties.indicator.properties.field,data:data158};
if(vErrors === null){
vErrors = [err334];
}
else {
vErrors.push(err334);
}
errors++;
}
}
if(data157.index !== undefined){
let data160 = data157.index;
if(typeof data160 === "string"){
if(func2(data160) < 1){
const err335 = {instancePath:instancePath+"/correlation/indicator/index",schemaPath:"common.schema.json#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema111,data:data160};
if(vErrors === null){
vErrors = [err335];
}
else {
vErrors.push(err335);
}
errors++;
}
}
else {
const err336 = {instancePath:instancePath+"/correlation/indicator/index",schemaPath:"common.schema.json#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema111.type,parentSchema:schema111,data:data160};
if(vErrors === null){
vErrors = [err336];
}
else {
vErrors.push(err336);
}
errors++;
}
}
if(data157.against !== undefined){
let data161 = data157.against;
if(typeof data161 === "string"){
if(func2(data161) > 256){
const err337 = {instancePath:instancePath+"/correlation/indicator/against",schemaPath:"common.schema.json#/$defs/field/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters",schema:256,parentSchema:schema50,data:data161};
if(vErrors === null){
vErrors = [err337];
}
else {
vErrors.push(err337);
}
errors++;
}
if(func2(data161) < 1){
const err338 = {instancePath:instancePath+"/correlation/indicator/against",schemaPath:"common.schema.json#/$defs/field/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema50,data:data161};
if(vErrors === null){
vErrors = [err338];
}
else {
vErrors.push(err338);
}
errors++;
}
}
else {
const err339 = {instancePath:instancePath+"/correlation/indicator/against",schemaPath:"common.schema.json#/$defs/field/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema50.type,parentSchema:schema50,data:data161};
if(vErrors === null){
vErrors = [err339];
}
else {
vErrors.push(err339);
}
errors++;
}
}
if(data157.match !== undefined){
let data162 = data157.match;
if(typeof data162 !== "string"){
const err340 = {instancePath:instancePath+"/correlation/indicator/match",schemaPath:"#/properties/correlation/oneOf/11/properties/indicator/properties/match/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.correlation.oneOf[11].properties.indicator.properties.match.type,parentSchema:schema31.properties.correlation.oneOf[11].properties.indicator.properties.match,data:data162};
if(vErrors === null){
vErrors = [err340];
}
else {
vErrors.push(err340);
}
errors++;
}
if(!((data162 === "exact") || (data162 === "suffix"))){
const err341 = {instancePath:instancePath+"/correlation/indicator/match",schemaPath:"#/properties/correlation/oneOf/11/properties/indicator/properties/match/enum",keyword:"enum",params:{allowedValues: schema31.properties.correlation.oneOf[11].properties.indicator.properties.match.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.correlation.oneOf[11].properties.indicator.properties.match.enum,parentSchema:schema31.properties.correlation.oneOf[11].properties.indicator.properties.match,data:data162};
if(vErrors === null){
vErrors = [err341];
}
else {
vErrors.push(err341);
}
errors++;
}
}
if(data157["minimum-confidence"] !== undefined){
let data163 = data157["minimum-confidence"];
if(!(((typeof data163 == "number") && (!(data163 % 1) && !isNaN(data163))) && (isFinite(data163)))){
const err342 = {instancePath:instancePath+"/correlation/indicator/minimum-confidence",schemaPath:"#/properties/correlation/oneOf/11/properties/indicator/properties/minimum-confidence/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.correlation.oneOf[11].properties.indicator.properties["minimum-confidence"].type,parentSchema:schema31.properties.correlation.oneOf[11].properties.indicator.properties["minimum-confidence"],data:data163};
if(vErrors === null){
vErrors = [err342];
}
else {
vErrors.push(err342);
}
errors++;
}
if((typeof data163 == "number") && (isFinite(data163))){
if(data163 > 100 || isNaN(data163)){
const err343 = {instancePath:instancePath+"/correlation/indicator/minimum-confidence",schemaPath:"#/properties/correlation/oneOf/11/properties/indicator/properties/minimum-confidence/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema31.properties.correlation.oneOf[11].properties.indicator.properties["minimum-confidence"],data:data163};
if(vErrors === null){
vErrors = [err343];
}
else {
vErrors.push(err343);
}
errors++;
}
if(data163 < 0 || isNaN(data163)){
const err344 = {instancePath:instancePath+"/correlation/indicator/minimum-confidence",schemaPath:"#/properties/correlation/oneOf/11/properties/indicator/properties/minimum-confidence/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.correlation.oneOf[11].properties.indicator.properties["minimum-confidence"],data:data163};
if(vErrors === null){
vErrors = [err344];
}
else {
vErrors.push(err344);
}
errors++;
}
}
}
if(data157.retro !== undefined){
let data164 = data157.retro;
if(typeof data164 === "string"){
if(!pattern20.test(data164)){
const err345 = {instancePath:instancePath+"/correlation/indicator/retro",schemaPath:"common.schema.json#/$defs/durationOrZero/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,8})[smhdw]$"},message:"must match pattern \""+"^(0|[1-9][0-9]{0,8})[smhdw]$"+"\"",schema:"^(0|[1-9][0-9]{0,8})[smhdw]$",parentSchema:schema93,data:data164};
if(vErrors === null){
vErrors = [err345];
}
else {
vErrors.push(err345);
}
errors++;
}
}
else {
const err346 = {instancePath:instancePath+"/correlation/indicator/retro",schemaPath:"common.schema.json#/$defs/durationOrZero/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema93.type,parentSchema:schema93,data:data164};
if(vErrors === null){
vErrors = [err346];
}
else {
vErrors.push(err346);
}
errors++;
}
}
if(data157.history !== undefined){
let data165 = data157.history;
if(typeof data165 === "string"){
if(!pattern19.test(data165)){
const err347 = {instancePath:instancePath+"/correlation/indicator/history",schemaPath:"#/$defs/history/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,8}[smhdw]$"},message:"must match pattern \""+"^[1-9][0-9]{0,8}[smhdw]$"+"\"",schema:"^[1-9][0-9]{0,8}[smhdw]$",parentSchema:schema92,data:data165};
if(vErrors === null){
vErrors = [err347];
}
else {
vErrors.push(err347);
}
errors++;
}
}
else {
const err348 = {instancePath:instancePath+"/correlation/indicator/history",schemaPath:"#/$defs/history/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema92.type,parentSchema:schema92,data:data165};
if(vErrors === null){
vErrors = [err348];
}
else {
vErrors.push(err348);
}
errors++;
}
}
if(data157["minimum-history"] !== undefined){
let data166 = data157["minimum-history"];
if(typeof data166 === "string"){
if(!pattern20.test(data166)){
const err349 = {instancePath:instancePath+"/correlation/indicator/minimum-history",schemaPath:"common.schema.json#/$defs/durationOrZero/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,8})[smhdw]$"},message:"must match pattern \""+"^(0|[1-9][0-9]{0,8})[smhdw]$"+"\"",schema:"^(0|[1-9][0-9]{0,8})[smhdw]$",parentSchema:schema93,data:data166};
if(vErrors === null){
vErrors = [err349];
}
else {
vErrors.push(err349);
}
errors++;
}
}
else {
const err350 = {instancePath:instancePath+"/correlation/indicator/minimum-history",schemaPath:"common.schema.json#/$defs/durationOrZero/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema93.type,parentSchema:schema93,data:data166};
if(vErrors === null){
vErrors = [err350];
}
else {
vErrors.push(err350);
}
errors++;
}
}
}
else {
const err351 = {instancePath:instancePath+"/correlation/indicator",schemaPath:"#/properties/correlation/oneOf/11/properties/indicator/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.correlation.oneOf[11].properties.indicator.type,parentSchema:schema31.properties.correlation.oneOf[11].properties.indicator,data:data157};
if(vErrors === null){
vErrors = [err351];
}
else {
vErrors.push(err351);
}
errors++;
}
}
}
else {
const err352 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/oneOf/11/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.correlation.oneOf[11].type,parentSchema:schema31.properties.correlation.oneOf[11],data:data23};
if(vErrors === null){
vErrors = [err352];
}
else {
vErrors.push(err352);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else {
const err353 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "type", tagValue: tag0},message:"value of tag \"type\" must be in oneOf",schema:schema31.properties.correlation.discriminator,parentSchema:schema31.properties.correlation,data:data23};
if(vErrors === null){
vErrors = [err353];
}
else {
vErrors.push(err353);
}
errors++;
}
}
else {
const err354 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/discriminator",keyword:"discriminator",params:{error: "tag", tag: "type", tagValue: tag0},message:"tag \"type\" must be string",schema:schema31.properties.correlation.discriminator,parentSchema:schema31.properties.correlation,data:data23};
if(vErrors === null){
vErrors = [err354];
}
else {
vErrors.push(err354);
}
errors++;
}
}
else {
const err355 = {instancePath:instancePath+"/correlation",schemaPath:"#/properties/correlation/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.correlation.type,parentSchema:schema31.properties.correlation,data:data23};
if(vErrors === null){
vErrors = [err355];
}
else {
vErrors.push(err355);
}
errors++;
}
}
if(data.generate !== undefined){
let data167 = data.generate;
if(typeof data167 !== "boolean"){
const err356 = {instancePath:instancePath+"/generate",schemaPath:"#/$defs/generate/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema54.type,parentSchema:schema54,data:data167};
if(vErrors === null){
vErrors = [err356];
}
else {
vErrors.push(err356);
}
errors++;
}
}
if(data.schedule !== undefined){
let data168 = data.schedule;
if(data168 && typeof data168 == "object" && !Array.isArray(data168)){
if(Object.keys(data168).length < 1){
const err357 = {instancePath:instancePath+"/schedule",schemaPath:"#/properties/schedule/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.schedule,data:data168};
if(vErrors === null){
vErrors = [err357];
}
else {
vErrors.push(err357);
}
errors++;
}
for(const key21 in data168){
if(!((((key21 === "every") || (key21 === "delay")) || (key21 === "late")) || (key21 === "cover"))){
const err358 = {instancePath:instancePath+"/schedule",schemaPath:"#/properties/schedule/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.schedule,data:data168};
if(vErrors === null){
vErrors = [err358];
}
else {
vErrors.push(err358);
}
errors++;
}
}
if(data168.every !== undefined){
let data169 = data168.every;
if(typeof data169 === "string"){
if(!pattern19.test(data169)){
const err359 = {instancePath:instancePath+"/schedule/every",schemaPath:"common.schema.json#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,8}[smhdw]$"},message:"must match pattern \""+"^[1-9][0-9]{0,8}[smhdw]$"+"\"",schema:"^[1-9][0-9]{0,8}[smhdw]$",parentSchema:schema117,data:data169};
if(vErrors === null){
vErrors = [err359];
}
else {
vErrors.push(err359);
}
errors++;
}
}
else {
const err360 = {instancePath:instancePath+"/schedule/every",schemaPath:"common.schema.json#/$defs/duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema117.type,parentSchema:schema117,data:data169};
if(vErrors === null){
vErrors = [err360];
}
else {
vErrors.push(err360);
}
errors++;
}
}
if(data168.delay !== undefined){
let data170 = data168.delay;
if(typeof data170 === "string"){
if(!pattern20.test(data170)){
const err361 = {instancePath:instancePath+"/schedule/delay",schemaPath:"common.schema.json#/$defs/durationOrZero/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,8})[smhdw]$"},message:"must match pattern \""+"^(0|[1-9][0-9]{0,8})[smhdw]$"+"\"",schema:"^(0|[1-9][0-9]{0,8})[smhdw]$",parentSchema:schema93,data:data170};
if(vErrors === null){
vErrors = [err361];
}
else {
vErrors.push(err361);
}
errors++;
}
}
else {
const err362 = {instancePath:instancePath+"/schedule/delay",schemaPath:"common.schema.json#/$defs/durationOrZero/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema93.type,parentSchema:schema93,data:data170};
if(vErrors === null){
vErrors = [err362];
}
else {
vErrors.push(err362);
}
errors++;
}
}
if(data168.late !== undefined){
let data171 = data168.late;
if(typeof data171 === "string"){
if(!pattern20.test(data171)){
const err363 = {instancePath:instancePath+"/schedule/late",schemaPath:"common.schema.json#/$defs/durationOrZero/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,8})[smhdw]$"},message:"must match pattern \""+"^(0|[1-9][0-9]{0,8})[smhdw]$"+"\"",schema:"^(0|[1-9][0-9]{0,8})[smhdw]$",parentSchema:schema93,data:data171};
if(vErrors === null){
vErrors = [err363];
}
else {
vErrors.push(err363);
}
errors++;
}
}
else {
const err364 = {instancePath:instancePath+"/schedule/late",schemaPath:"common.schema.json#/$defs/durationOrZero/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema93.type,parentSchema:schema93,data:data171};
if(vErrors === null){
vErrors = [err364];
}
else {
vErrors.push(err364);
}
errors++;
}
}
if(data168.cover !== undefined){
let data172 = data168.cover;
if(typeof data172 !== "string"){
const err365 = {instancePath:instancePath+"/schedule/cover",schemaPath:"#/properties/schedule/properties/cover/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.schedule.properties.cover.type,parentSchema:schema31.properties.schedule.properties.cover,data:data172};
if(vErrors === null){
vErrors = [err365];
}
else {
vErrors.push(err365);
}
errors++;
}
if(!((data172 === "timespan") || (data172 === "full"))){
const err366 = {instancePath:instancePath+"/schedule/cover",schemaPath:"#/properties/schedule/properties/cover/enum",keyword:"enum",params:{allowedValues: schema31.properties.schedule.properties.cover.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.schedule.properties.cover.enum,parentSchema:schema31.properties.schedule.properties.cover,data:data172};
if(vErrors === null){
vErrors = [err366];
}
else {
vErrors.push(err366);
}
errors++;
}
}
}
else {
const err367 = {instancePath:instancePath+"/schedule",schemaPath:"#/properties/schedule/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.schedule.type,parentSchema:schema31.properties.schedule,data:data168};
if(vErrors === null){
vErrors = [err367];
}
else {
vErrors.push(err367);
}
errors++;
}
}
if(data.suppress !== undefined){
if(!(validate60(data.suppress, {instancePath:instancePath+"/suppress",parentData:data,parentDataProperty:"suppress",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
}
if(data.strategy !== undefined){
if(!(validate62(data.strategy, {instancePath:instancePath+"/strategy",parentData:data,parentDataProperty:"strategy",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
errors = vErrors.length;
}
}
if(data["accept-loss"] !== undefined){
let data175 = data["accept-loss"];
if(Array.isArray(data175)){
const len19 = data175.length;
for(let i35=0; i35<len19; i35++){
let data176 = data175[i35];
if(typeof data176 === "string"){
if(!pattern36.test(data176)){
const err368 = {instancePath:instancePath+"/accept-loss/" + i35,schemaPath:"common.schema.json#/$defs/acceptLoss/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9-]+/[a-z0-9-]+$"},message:"must match pattern \""+"^[a-z0-9-]+/[a-z0-9-]+$"+"\"",schema:"^[a-z0-9-]+/[a-z0-9-]+$",parentSchema:schema132.items,data:data176};
if(vErrors === null){
vErrors = [err368];
}
else {
vErrors.push(err368);
}
errors++;
}
}
else {
const err369 = {instancePath:instancePath+"/accept-loss/" + i35,schemaPath:"common.schema.json#/$defs/acceptLoss/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema132.items.type,parentSchema:schema132.items,data:data176};
if(vErrors === null){
vErrors = [err369];
}
else {
vErrors.push(err369);
}
errors++;
}
}
let i36 = data175.length;
let j16;
if(i36 > 1){
const indices15 = {};
for(;i36--;){
let item15 = data175[i36];
if(typeof item15 !== "string"){
continue;
}
if(typeof indices15[item15] == "number"){
j16 = indices15[item15];
const err370 = {instancePath:instancePath+"/accept-loss",schemaPath:"common.schema.json#/$defs/acceptLoss/uniqueItems",keyword:"uniqueItems",params:{i: i36, j: j16},message:"must NOT have duplicate items (items ## "+j16+" and "+i36+" are identical)",schema:true,parentSchema:schema132,data:data175};
if(vErrors === null){
vErrors = [err370];
}
else {
vErrors.push(err370);
}
errors++;
break;
}
indices15[item15] = i36;
}
}
}
else {
const err371 = {instancePath:instancePath+"/accept-loss",schemaPath:"common.schema.json#/$defs/acceptLoss/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema132.type,parentSchema:schema132,data:data175};
if(vErrors === null){
vErrors = [err371];
}
else {
vErrors.push(err371);
}
errors++;
}
}
}
else {
const err372 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err372];
}
else {
vErrors.push(err372);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
