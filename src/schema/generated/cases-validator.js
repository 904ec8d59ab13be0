// Made by `npm run generate` out of schemas/cases.schema.json. Do not edit.
// @ts-nocheck
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);

/** @type {import('../validator.js').Validator} */
export const validate = validate20;

const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"cases.schema.json","title":"CasesDocument","description":"The tests of one rule: documents on a timeline, and the alerts expected of them.","type":"array","minItems":1,"expected":"a list of cases","items":{"$ref":"#/$defs/case"},"$defs":{"moment":{"type":"string","pattern":"^(?:[+-](?:0|[1-9][0-9]{0,8})(?:ms|[smhdw])|0(?:ms|[smhdw])|[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,3})?(?:Z|[+-][0-9]{2}:[0-9]{2}))$","expected":"an ISO moment such as 2026-01-01T12:00:00Z, or an offset such as -10m"},"case":{"title":"CaseEntry","type":"object","additionalProperties":false,"required":["name","documents","expect"],"properties":{"name":{"$ref":"common.schema.json#/$defs/text"},"description":{"type":"string"},"source":{"type":"string","minLength":1,"description":"Dataset whose ingest pipeline the documents pass. Default: the rule's first source."},"now":{"type":"string","pattern":"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,3})?(?:Z|[+-][0-9]{2}:[0-9]{2})$","expected":"an ISO moment such as 2026-01-01T12:00:00Z","description":"Offsets count from here. Default 2026-01-01T12:00:00Z."},"documents":{"type":"array","items":{"$ref":"#/$defs/documents"}},"runs":{"type":"integer","minimum":1,"description":"Default: as many as the schedule has between the first event and now."},"expect":{"type":["array","string"],"pattern":"^none$","minItems":1,"items":{"$ref":"#/$defs/alert"},"expected":"a list of alerts, or `none`"}}},"documents":{"title":"CaseDocuments","type":"object","additionalProperties":false,"description":"Exactly one of `generate`, `file` and `events`.","properties":{"generate":{"$ref":"#/$defs/generate"},"file":{"$ref":"common.schema.json#/$defs/text"},"events":{"type":"array","minItems":1,"items":{"type":"object"}},"at":{"$ref":"#/$defs/moment"},"arrives":{"type":"string","pattern":"^\\+?(?:0|[1-9][0-9]{0,8})(?:ms|[smhdw])$","expected":"a delay such as +30s","description":"How long after @timestamp the documents arrive. Default +1s."},"source":{"type":"string","minLength":1},"index":{"type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,199}$","expected":"the name of an index such as picket-indicators","description":"Index that the documents go straight into, past every pipeline."},"input":{"type":"string","enum":["ecs","coredns","pcap"]},"start":{"$ref":"#/$defs/moment"},"rate":{"type":"number","exclusiveMinimum":0,"description":"Lines a second of a log without times."}}},"generate":{"title":"GenerateEntry","type":"object","additionalProperties":false,"required":["from","to","every","document"],"properties":{"from":{"$ref":"#/$defs/moment"},"to":{"$ref":"#/$defs/moment"},"every":{"type":"string","pattern":"^[1-9][0-9]{0,8}(?:ms|[smhdw])$","expected":"a duration such as 15s or 300ms"},"jitter":{"type":"string","pattern":"^(?:0|[1-9][0-9]{0,8})(?:ms|[smhdw])$","expected":"a duration such as 5s or 100ms"},"seed":{"type":"integer"},"document":{"type":"object","minProperties":1}}},"alert":{"title":"ExpectedAlertEntry","type":"object","additionalProperties":false,"minProperties":1,"properties":{"key":{"type":"object"},"count":{"type":"integer","minimum":1,"description":"Default 1."},"fields":{"type":"object","minProperties":1}}}}};
const schema32 = {"title":"CaseEntry","type":"object","additionalProperties":false,"required":["name","documents","expect"],"properties":{"name":{"$ref":"common.schema.json#/$defs/text"},"description":{"type":"string"},"source":{"type":"string","minLength":1,"description":"Dataset whose ingest pipeline the documents pass. Default: the rule's first source."},"now":{"type":"string","pattern":"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,3})?(?:Z|[+-][0-9]{2}:[0-9]{2})$","expected":"an ISO moment such as 2026-01-01T12:00:00Z","description":"Offsets count from here. Default 2026-01-01T12:00:00Z."},"documents":{"type":"array","items":{"$ref":"#/$defs/documents"}},"runs":{"type":"integer","minimum":1,"description":"Default: as many as the schedule has between the first event and now."},"expect":{"type":["array","string"],"pattern":"^none$","minItems":1,"items":{"$ref":"#/$defs/alert"},"expected":"a list of alerts, or `none`"}}};
const schema34 = {"type":"string","minLength":1};
const schema42 = {"title":"ExpectedAlertEntry","type":"object","additionalProperties":false,"minProperties":1,"properties":{"key":{"type":"object"},"count":{"type":"integer","minimum":1,"description":"Default 1."},"fields":{"type":"object","minProperties":1}}};
const func1 = require("ajv/dist/runtime/ucs2length").default;
const pattern4 = new RegExp("^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,3})?(?:Z|[+-][0-9]{2}:[0-9]{2})$", "u");
const pattern13 = new RegExp("^none$", "u");
const schema35 = {"title":"CaseDocuments","type":"object","additionalProperties":false,"description":"Exactly one of `generate`, `file` and `events`.","properties":{"generate":{"$ref":"#/$defs/generate"},"file":{"$ref":"common.schema.json#/$defs/text"},"events":{"type":"array","minItems":1,"items":{"type":"object"}},"at":{"$ref":"#/$defs/moment"},"arrives":{"type":"string","pattern":"^\\+?(?:0|[1-9][0-9]{0,8})(?:ms|[smhdw])$","expected":"a delay such as +30s","description":"How long after @timestamp the documents arrive. Default +1s."},"source":{"type":"string","minLength":1},"index":{"type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,199}$","expected":"the name of an index such as picket-indicators","description":"Index that the documents go straight into, past every pipeline."},"input":{"type":"string","enum":["ecs","coredns","pcap"]},"start":{"$ref":"#/$defs/moment"},"rate":{"type":"number","exclusiveMinimum":0,"description":"Lines a second of a log without times."}}};
const schema37 = {"type":"string","pattern":"^(?:[+-](?:0|[1-9][0-9]{0,8})(?:ms|[smhdw])|0(?:ms|[smhdw])|[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,3})?(?:Z|[+-][0-9]{2}:[0-9]{2}))$","expected":"an ISO moment such as 2026-01-01T12:00:00Z, or an offset such as -10m"};
const func3 = Object.prototype.hasOwnProperty;
const schema36 = {"title":"GenerateEntry","type":"object","additionalProperties":false,"required":["from","to","every","document"],"properties":{"from":{"$ref":"#/$defs/moment"},"to":{"$ref":"#/$defs/moment"},"every":{"type":"string","pattern":"^[1-9][0-9]{0,8}(?:ms|[smhdw])$","expected":"a duration such as 15s or 300ms"},"jitter":{"type":"string","pattern":"^(?:0|[1-9][0-9]{0,8})(?:ms|[smhdw])$","expected":"a duration such as 5s or 100ms"},"seed":{"type":"integer"},"document":{"type":"object","minProperties":1}}};
const pattern5 = new RegExp("^(?:[+-](?:0|[1-9][0-9]{0,8})(?:ms|[smhdw])|0(?:ms|[smhdw])|[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,3})?(?:Z|[+-][0-9]{2}:[0-9]{2}))$", "u");
const pattern7 = new RegExp("^[1-9][0-9]{0,8}(?:ms|[smhdw])$", "u");
const pattern8 = new RegExp("^(?:0|[1-9][0-9]{0,8})(?:ms|[smhdw])$", "u");

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
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.from === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'",schema:schema36.required,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.to === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'",schema:schema36.required,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.every === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "every"},message:"must have required property '"+"every"+"'",schema:schema36.required,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.document === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "document"},message:"must have required property '"+"document"+"'",schema:schema36.required,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "from") || (key0 === "to")) || (key0 === "every")) || (key0 === "jitter")) || (key0 === "seed")) || (key0 === "document"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.from !== undefined){
let data0 = data.from;
if(typeof data0 === "string"){
if(!pattern5.test(data0)){
const err5 = {instancePath:instancePath+"/from",schemaPath:"#/$defs/moment/pattern",keyword:"pattern",params:{pattern: "^(?:[+-](?:0|[1-9][0-9]{0,8})(?:ms|[smhdw])|0(?:ms|[smhdw])|[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,3})?(?:Z|[+-][0-9]{2}:[0-9]{2}))$"},message:"must match pattern \""+"^(?:[+-](?:0|[1-9][0-9]{0,8})(?:ms|[smhdw])|0(?:ms|[smhdw])|[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,3})?(?:Z|[+-][0-9]{2}:[0-9]{2}))$"+"\"",schema:"^(?:[+-](?:0|[1-9][0-9]{0,8})(?:ms|[smhdw])|0(?:ms|[smhdw])|[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,3})?(?:Z|[+-][0-9]{2}:[0-9]{2}))$",parentSchema:schema37,data:data0};
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
const err6 = {instancePath:instancePath+"/from",schemaPath:"#/$defs/moment/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.type,parentSchema:schema37,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.to !== undefined){
let data1 = data.to;
if(typeof data1 === "string"){
if(!pattern5.test(data1)){
const err7 = {instancePath:instancePath+"/to",schemaPath:"#/$defs/moment/pattern",keyword:"pattern",params:{pattern: "^(?:[+-](?:0|[1-9][0-9]{0,8})(?:ms|[smhdw])|0(?:ms|[smhdw])|[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,3})?(?:Z|[+-][0-9]{2}:[0-9]{2}))$"},message:"must match pattern \""+"^(?:[+-](?:0|[1-9][0-9]{0,8})(?:ms|[smhdw])|0(?:ms|[smhdw])|[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,3})?(?:Z|[+-][0-9]{2}:[0-9]{2}))$"+"\"",schema:"^(?:[+-](?:0|[1-9][0-9]{0,8})(?:ms|[smhdw])|0(?:ms|[smhdw])|[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,3})?(?:Z|[+-][0-9]{2}:[0-9]{2}))$",parentSchema:schema37,data:data1};
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
const err8 = {instancePath:instancePath+"/to",schemaPath:"#/$defs/moment/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.type,parentSchema:schema37,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.every !== undefined){
let data2 = data.every;
if(typeof data2 === "string"){
if(!pattern7.test(data2)){
const err9 = {instancePath:instancePath+"/every",schemaPath:"#/properties/every/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,8}(?:ms|[smhdw])$"},message:"must match pattern \""+"^[1-9][0-9]{0,8}(?:ms|[smhdw])$"+"\"",schema:"^[1-9][0-9]{0,8}(?:ms|[smhdw])$",parentSchema:schema36.properties.every,data:data2};
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
const err10 = {instancePath:instancePath+"/every",schemaPath:"#/properties/every/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.every.type,parentSchema:schema36.properties.every,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.jitter !== undefined){
let data3 = data.jitter;
if(typeof data3 === "string"){
if(!pattern8.test(data3)){
const err11 = {instancePath:instancePath+"/jitter",schemaPath:"#/properties/jitter/pattern",keyword:"pattern",params:{pattern: "^(?:0|[1-9][0-9]{0,8})(?:ms|[smhdw])$"},message:"must match pattern \""+"^(?:0|[1-9][0-9]{0,8})(?:ms|[smhdw])$"+"\"",schema:"^(?:0|[1-9][0-9]{0,8})(?:ms|[smhdw])$",parentSchema:schema36.properties.jitter,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/jitter",schemaPath:"#/properties/jitter/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.jitter.type,parentSchema:schema36.properties.jitter,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.seed !== undefined){
let data4 = data.seed;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err13 = {instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema36.properties.seed.type,parentSchema:schema36.properties.seed,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.document !== undefined){
let data5 = data.document;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(Object.keys(data5).length < 1){
const err14 = {instancePath:instancePath+"/document",schemaPath:"#/properties/document/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema36.properties.document,data:data5};
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
const err15 = {instancePath:instancePath+"/document",schemaPath:"#/properties/document/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.properties.document.type,parentSchema:schema36.properties.document,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.type,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const pattern10 = new RegExp("^\\+?(?:0|[1-9][0-9]{0,8})(?:ms|[smhdw])$", "u");
const pattern11 = new RegExp("^[a-z0-9][a-z0-9._-]{0,199}$", "u");

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func3.call(schema35.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.generate !== undefined){
if(!(validate24(data.generate, {instancePath:instancePath+"/generate",parentData:data,parentDataProperty:"generate",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.file !== undefined){
let data1 = data.file;
if(typeof data1 === "string"){
if(func1(data1) < 1){
const err1 = {instancePath:instancePath+"/file",schemaPath:"common.schema.json#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34,data:data1};
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
const err2 = {instancePath:instancePath+"/file",schemaPath:"common.schema.json#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.type,parentSchema:schema34,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.events !== undefined){
let data2 = data.events;
if(Array.isArray(data2)){
if(data2.length < 1){
const err3 = {instancePath:instancePath+"/events",schemaPath:"#/properties/events/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema35.properties.events,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(!(data3 && typeof data3 == "object" && !Array.isArray(data3))){
const err4 = {instancePath:instancePath+"/events/" + i0,schemaPath:"#/properties/events/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.properties.events.items.type,parentSchema:schema35.properties.events.items,data:data3};
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
const err5 = {instancePath:instancePath+"/events",schemaPath:"#/properties/events/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema35.properties.events.type,parentSchema:schema35.properties.events,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.at !== undefined){
let data4 = data.at;
if(typeof data4 === "string"){
if(!pattern5.test(data4)){
const err6 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/moment/pattern",keyword:"pattern",params:{pattern: "^(?:[+-](?:0|[1-9][0-9]{0,8})(?:ms|[smhdw])|0(?:ms|[smhdw])|[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,3})?(?:Z|[+-][0-9]{2}:[0-9]{2}))$"},message:"must match pattern \""+"^(?:[+-](?:0|[1-9][0-9]{0,8})(?:ms|[smhdw])|0(?:ms|[smhdw])|[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,3})?(?:Z|[+-][0-9]{2}:[0-9]{2}))$"+"\"",schema:"^(?:[+-](?:0|[1-9][0-9]{0,8})(?:ms|[smhdw])|0(?:ms|[smhdw])|[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,3})?(?:Z|[+-][0-9]{2}:[0-9]{2}))$",parentSchema:schema37,data:data4};
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
const err7 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/moment/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.type,parentSchema:schema37,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.arrives !== undefined){
let data5 = data.arrives;
if(typeof data5 === "string"){
if(!pattern10.test(data5)){
const err8 = {instancePath:instancePath+"/arrives",schemaPath:"#/properties/arrives/pattern",keyword:"pattern",params:{pattern: "^\\+?(?:0|[1-9][0-9]{0,8})(?:ms|[smhdw])$"},message:"must match pattern \""+"^\\+?(?:0|[1-9][0-9]{0,8})(?:ms|[smhdw])$"+"\"",schema:"^\\+?(?:0|[1-9][0-9]{0,8})(?:ms|[smhdw])$",parentSchema:schema35.properties.arrives,data:data5};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/arrives",schemaPath:"#/properties/arrives/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.arrives.type,parentSchema:schema35.properties.arrives,data:data5};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.source !== undefined){
let data6 = data.source;
if(typeof data6 === "string"){
if(func1(data6) < 1){
const err10 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema35.properties.source,data:data6};
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
const err11 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.source.type,parentSchema:schema35.properties.source,data:data6};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.index !== undefined){
let data7 = data.index;
if(typeof data7 === "string"){
if(!pattern11.test(data7)){
const err12 = {instancePath:instancePath+"/index",schemaPath:"#/properties/index/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,199}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,199}$"+"\"",schema:"^[a-z0-9][a-z0-9._-]{0,199}$",parentSchema:schema35.properties.index,data:data7};
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
const err13 = {instancePath:instancePath+"/index",schemaPath:"#/properties/index/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.index.type,parentSchema:schema35.properties.index,data:data7};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.input !== undefined){
let data8 = data.input;
if(typeof data8 !== "string"){
const err14 = {instancePath:instancePath+"/input",schemaPath:"#/properties/input/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.input.type,parentSchema:schema35.properties.input,data:data8};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!(((data8 === "ecs") || (data8 === "coredns")) || (data8 === "pcap"))){
const err15 = {instancePath:instancePath+"/input",schemaPath:"#/properties/input/enum",keyword:"enum",params:{allowedValues: schema35.properties.input.enum},message:"must be equal to one of the allowed values",schema:schema35.properties.input.enum,parentSchema:schema35.properties.input,data:data8};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.start !== undefined){
let data9 = data.start;
if(typeof data9 === "string"){
if(!pattern5.test(data9)){
const err16 = {instancePath:instancePath+"/start",schemaPath:"#/$defs/moment/pattern",keyword:"pattern",params:{pattern: "^(?:[+-](?:0|[1-9][0-9]{0,8})(?:ms|[smhdw])|0(?:ms|[smhdw])|[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,3})?(?:Z|[+-][0-9]{2}:[0-9]{2}))$"},message:"must match pattern \""+"^(?:[+-](?:0|[1-9][0-9]{0,8})(?:ms|[smhdw])|0(?:ms|[smhdw])|[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,3})?(?:Z|[+-][0-9]{2}:[0-9]{2}))$"+"\"",schema:"^(?:[+-](?:0|[1-9][0-9]{0,8})(?:ms|[smhdw])|0(?:ms|[smhdw])|[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,3})?(?:Z|[+-][0-9]{2}:[0-9]{2}))$",parentSchema:schema37,data:data9};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/start",schemaPath:"#/$defs/moment/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.type,parentSchema:schema37,data:data9};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.rate !== undefined){
let data10 = data.rate;
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 <= 0 || isNaN(data10)){
const err18 = {instancePath:instancePath+"/rate",schemaPath:"#/properties/rate/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0",schema:0,parentSchema:schema35.properties.rate,data:data10};
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
const err19 = {instancePath:instancePath+"/rate",schemaPath:"#/properties/rate/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema35.properties.rate.type,parentSchema:schema35.properties.rate,data:data10};
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
const err20 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.type,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.documents === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "documents"},message:"must have required property '"+"documents"+"'",schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.expect === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "expect"},message:"must have required property '"+"expect"+"'",schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "name") || (key0 === "description")) || (key0 === "source")) || (key0 === "now")) || (key0 === "documents")) || (key0 === "runs")) || (key0 === "expect"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func1(data0) < 1){
const err4 = {instancePath:instancePath+"/name",schemaPath:"common.schema.json#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34,data:data0};
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
const err5 = {instancePath:instancePath+"/name",schemaPath:"common.schema.json#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.type,parentSchema:schema34,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.description !== undefined){
let data1 = data.description;
if(typeof data1 !== "string"){
const err6 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.description.type,parentSchema:schema32.properties.description,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.source !== undefined){
let data2 = data.source;
if(typeof data2 === "string"){
if(func1(data2) < 1){
const err7 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.source,data:data2};
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
const err8 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.source.type,parentSchema:schema32.properties.source,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.now !== undefined){
let data3 = data.now;
if(typeof data3 === "string"){
if(!pattern4.test(data3)){
const err9 = {instancePath:instancePath+"/now",schemaPath:"#/properties/now/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,3})?(?:Z|[+-][0-9]{2}:[0-9]{2})$"},message:"must match pattern \""+"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,3})?(?:Z|[+-][0-9]{2}:[0-9]{2})$"+"\"",schema:"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,3})?(?:Z|[+-][0-9]{2}:[0-9]{2})$",parentSchema:schema32.properties.now,data:data3};
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
const err10 = {instancePath:instancePath+"/now",schemaPath:"#/properties/now/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.now.type,parentSchema:schema32.properties.now,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.documents !== undefined){
let data4 = data.documents;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(!(validate23(data4[i0], {instancePath:instancePath+"/documents/" + i0,parentData:data4,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err11 = {instancePath:instancePath+"/documents",schemaPath:"#/properties/documents/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.documents.type,parentSchema:schema32.properties.documents,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.runs !== undefined){
let data6 = data.runs;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err12 = {instancePath:instancePath+"/runs",schemaPath:"#/properties/runs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema32.properties.runs.type,parentSchema:schema32.properties.runs,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 1 || isNaN(data6)){
const err13 = {instancePath:instancePath+"/runs",schemaPath:"#/properties/runs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema32.properties.runs,data:data6};
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
if(data.expect !== undefined){
let data7 = data.expect;
if((!(Array.isArray(data7))) && (typeof data7 !== "string")){
const err14 = {instancePath:instancePath+"/expect",schemaPath:"#/properties/expect/type",keyword:"type",params:{type: schema32.properties.expect.type},message:"must be array,string",schema:schema32.properties.expect.type,parentSchema:schema32.properties.expect,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(typeof data7 === "string"){
if(!pattern13.test(data7)){
const err15 = {instancePath:instancePath+"/expect",schemaPath:"#/properties/expect/pattern",keyword:"pattern",params:{pattern: "^none$"},message:"must match pattern \""+"^none$"+"\"",schema:"^none$",parentSchema:schema32.properties.expect,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(Array.isArray(data7)){
if(data7.length < 1){
const err16 = {instancePath:instancePath+"/expect",schemaPath:"#/properties/expect/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema32.properties.expect,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(Object.keys(data8).length < 1){
const err17 = {instancePath:instancePath+"/expect/" + i1,schemaPath:"#/$defs/alert/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema42,data:data8};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
for(const key1 in data8){
if(!(((key1 === "key") || (key1 === "count")) || (key1 === "fields"))){
const err18 = {instancePath:instancePath+"/expect/" + i1,schemaPath:"#/$defs/alert/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema42,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data8.key !== undefined){
let data9 = data8.key;
if(!(data9 && typeof data9 == "object" && !Array.isArray(data9))){
const err19 = {instancePath:instancePath+"/expect/" + i1+"/key",schemaPath:"#/$defs/alert/properties/key/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema42.properties.key.type,parentSchema:schema42.properties.key,data:data9};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data8.count !== undefined){
let data10 = data8.count;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err20 = {instancePath:instancePath+"/expect/" + i1+"/count",schemaPath:"#/$defs/alert/properties/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema42.properties.count.type,parentSchema:schema42.properties.count,data:data10};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 1 || isNaN(data10)){
const err21 = {instancePath:instancePath+"/expect/" + i1+"/count",schemaPath:"#/$defs/alert/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema42.properties.count,data:data10};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
if(data8.fields !== undefined){
let data11 = data8.fields;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(Object.keys(data11).length < 1){
const err22 = {instancePath:instancePath+"/expect/" + i1+"/fields",schemaPath:"#/$defs/alert/properties/fields/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema42.properties.fields,data:data11};
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
const err23 = {instancePath:instancePath+"/expect/" + i1+"/fields",schemaPath:"#/$defs/alert/properties/fields/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema42.properties.fields.type,parentSchema:schema42.properties.fields,data:data11};
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
else {
const err24 = {instancePath:instancePath+"/expect/" + i1,schemaPath:"#/$defs/alert/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema42.type,parentSchema:schema42,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
}
}
else {
const err25 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="cases.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
if(data.length < 1){
const err0 = {instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate21(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};
