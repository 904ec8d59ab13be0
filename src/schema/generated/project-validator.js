// Made by `npm run generate` out of schemas/project.schema.json. Do not edit.
// @ts-nocheck
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);

/** @type {import('../validator.js').Validator} */
export const validate = validate20;

const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"project.schema.json","title":"ProjectDocument","description":"picket.yml: where a project keeps its parts, and what its servers can do. Every key has a default.","type":"object","additionalProperties":false,"properties":{"profile":{"$ref":"common.schema.json#/$defs/profile","description":"The server that artefacts are compiled for. Default elasticsearch-8.19."},"rules":{"type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1},"expected":"a path, or a list of paths","description":"Where rules lie. Default rules."},"samples":{"type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1},"expected":"a path, or a list of paths","description":"Where cases and their documents lie. Default samples."},"sources":{"type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1},"expected":"a path, or a list of paths","description":"Sources of the project's own, beside those that come with Picket."},"value-lists":{"type":"object","description":"Name to values, for placeholders.","additionalProperties":{"type":"array","minItems":1,"items":{"type":["string","number"]}}},"environments":{"type":"object","additionalProperties":{"title":"EnvironmentEntry","type":"object","additionalProperties":false,"properties":{"profile":{"$ref":"common.schema.json#/$defs/profile"},"url":{"type":"string","pattern":"^https?://[^\\s]+$","expected":"a URL such as https://elasticsearch.example:9200"},"indices":{"type":"object","description":"Dataset to the index patterns that stand in for the source's own.","additionalProperties":{"type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1},"expected":"an index pattern, or a list of them"}},"tuning":{"type":"object","description":"Rule name to what differs there.","additionalProperties":{"title":"TuningEntry","type":"object","additionalProperties":false,"minProperties":1,"properties":{"enabled":{"type":"boolean"},"level":{"$ref":"common.schema.json#/$defs/level"},"schedule":{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"every":{"$ref":"common.schema.json#/$defs/duration"},"delay":{"$ref":"common.schema.json#/$defs/durationOrZero"},"late":{"$ref":"common.schema.json#/$defs/durationOrZero"}}},"suppress":{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"for":{"$ref":"common.schema.json#/$defs/durationOrZero"}}}}}}}}}}};
const schema33 = {"type":"string","enum":["elasticsearch-8.19","elasticsearch-9","opensearch-2.19"]};
const schema35 = {"type":"string","enum":["informational","low","medium","high","critical"]};
const schema36 = {"type":"string","pattern":"^[1-9][0-9]{0,8}[smhdw]$","expected":"a duration such as 90s, 5m, 1h or 7d"};
const schema37 = {"type":"string","pattern":"^(0|[1-9][0-9]{0,8})[smhdw]$","expected":"a duration such as 0s, 90s, 5m, 1h or 7d"};
const func1 = require("ajv/dist/runtime/ucs2length").default;
const pattern4 = new RegExp("^https?://[^\\s]+$", "u");
const pattern5 = new RegExp("^[1-9][0-9]{0,8}[smhdw]$", "u");
const pattern6 = new RegExp("^(0|[1-9][0-9]{0,8})[smhdw]$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="project.schema.json" */;
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
for(const key0 in data){
if(!((((((key0 === "profile") || (key0 === "rules")) || (key0 === "samples")) || (key0 === "sources")) || (key0 === "value-lists")) || (key0 === "environments"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.profile !== undefined){
let data0 = data.profile;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/profile",schemaPath:"common.schema.json#/$defs/profile/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!(((data0 === "elasticsearch-8.19") || (data0 === "elasticsearch-9")) || (data0 === "opensearch-2.19"))){
const err2 = {instancePath:instancePath+"/profile",schemaPath:"common.schema.json#/$defs/profile/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.rules !== undefined){
let data1 = data.rules;
if((typeof data1 !== "string") && (!(Array.isArray(data1)))){
const err3 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: schema31.properties.rules.type},message:"must be string,array",schema:schema31.properties.rules.type,parentSchema:schema31.properties.rules,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data1 === "string"){
if(func1(data1) < 1){
const err4 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.rules,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(Array.isArray(data1)){
if(data1.length < 1){
const err5 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.rules,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(func1(data2) < 1){
const err6 = {instancePath:instancePath+"/rules/" + i0,schemaPath:"#/properties/rules/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.rules.items,data:data2};
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
const err7 = {instancePath:instancePath+"/rules/" + i0,schemaPath:"#/properties/rules/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.rules.items.type,parentSchema:schema31.properties.rules.items,data:data2};
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
}
if(data.samples !== undefined){
let data3 = data.samples;
if((typeof data3 !== "string") && (!(Array.isArray(data3)))){
const err8 = {instancePath:instancePath+"/samples",schemaPath:"#/properties/samples/type",keyword:"type",params:{type: schema31.properties.samples.type},message:"must be string,array",schema:schema31.properties.samples.type,parentSchema:schema31.properties.samples,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(typeof data3 === "string"){
if(func1(data3) < 1){
const err9 = {instancePath:instancePath+"/samples",schemaPath:"#/properties/samples/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.samples,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(Array.isArray(data3)){
if(data3.length < 1){
const err10 = {instancePath:instancePath+"/samples",schemaPath:"#/properties/samples/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.samples,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
if(typeof data4 === "string"){
if(func1(data4) < 1){
const err11 = {instancePath:instancePath+"/samples/" + i1,schemaPath:"#/properties/samples/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.samples.items,data:data4};
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
const err12 = {instancePath:instancePath+"/samples/" + i1,schemaPath:"#/properties/samples/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.samples.items.type,parentSchema:schema31.properties.samples.items,data:data4};
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
}
if(data.sources !== undefined){
let data5 = data.sources;
if((typeof data5 !== "string") && (!(Array.isArray(data5)))){
const err13 = {instancePath:instancePath+"/sources",schemaPath:"#/properties/sources/type",keyword:"type",params:{type: schema31.properties.sources.type},message:"must be string,array",schema:schema31.properties.sources.type,parentSchema:schema31.properties.sources,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(typeof data5 === "string"){
if(func1(data5) < 1){
const err14 = {instancePath:instancePath+"/sources",schemaPath:"#/properties/sources/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.sources,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(Array.isArray(data5)){
if(data5.length < 1){
const err15 = {instancePath:instancePath+"/sources",schemaPath:"#/properties/sources/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.sources,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
const len2 = data5.length;
for(let i2=0; i2<len2; i2++){
let data6 = data5[i2];
if(typeof data6 === "string"){
if(func1(data6) < 1){
const err16 = {instancePath:instancePath+"/sources/" + i2,schemaPath:"#/properties/sources/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.sources.items,data:data6};
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
const err17 = {instancePath:instancePath+"/sources/" + i2,schemaPath:"#/properties/sources/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.sources.items.type,parentSchema:schema31.properties.sources.items,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
}
if(data["value-lists"] !== undefined){
let data7 = data["value-lists"];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key1 in data7){
let data8 = data7[key1];
if(Array.isArray(data8)){
if(data8.length < 1){
const err18 = {instancePath:instancePath+"/value-lists/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/value-lists/additionalProperties/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties["value-lists"].additionalProperties,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
const len3 = data8.length;
for(let i3=0; i3<len3; i3++){
let data9 = data8[i3];
if((typeof data9 !== "string") && (!((typeof data9 == "number") && (isFinite(data9))))){
const err19 = {instancePath:instancePath+"/value-lists/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i3,schemaPath:"#/properties/value-lists/additionalProperties/items/type",keyword:"type",params:{type: schema31.properties["value-lists"].additionalProperties.items.type},message:"must be string,number",schema:schema31.properties["value-lists"].additionalProperties.items.type,parentSchema:schema31.properties["value-lists"].additionalProperties.items,data:data9};
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
const err20 = {instancePath:instancePath+"/value-lists/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/value-lists/additionalProperties/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties["value-lists"].additionalProperties.type,parentSchema:schema31.properties["value-lists"].additionalProperties,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/value-lists",schemaPath:"#/properties/value-lists/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties["value-lists"].type,parentSchema:schema31.properties["value-lists"],data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.environments !== undefined){
let data10 = data.environments;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key2 in data10){
let data11 = data10[key2];
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key3 in data11){
if(!((((key3 === "profile") || (key3 === "url")) || (key3 === "indices")) || (key3 === "tuning"))){
const err22 = {instancePath:instancePath+"/environments/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/environments/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.environments.additionalProperties,data:data11};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data11.profile !== undefined){
let data12 = data11.profile;
if(typeof data12 !== "string"){
const err23 = {instancePath:instancePath+"/environments/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/profile",schemaPath:"common.schema.json#/$defs/profile/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data12};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(!(((data12 === "elasticsearch-8.19") || (data12 === "elasticsearch-9")) || (data12 === "opensearch-2.19"))){
const err24 = {instancePath:instancePath+"/environments/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/profile",schemaPath:"common.schema.json#/$defs/profile/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data12};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data11.url !== undefined){
let data13 = data11.url;
if(typeof data13 === "string"){
if(!pattern4.test(data13)){
const err25 = {instancePath:instancePath+"/environments/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/url",schemaPath:"#/properties/environments/additionalProperties/properties/url/pattern",keyword:"pattern",params:{pattern: "^https?://[^\\s]+$"},message:"must match pattern \""+"^https?://[^\\s]+$"+"\"",schema:"^https?://[^\\s]+$",parentSchema:schema31.properties.environments.additionalProperties.properties.url,data:data13};
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
const err26 = {instancePath:instancePath+"/environments/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/url",schemaPath:"#/properties/environments/additionalProperties/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.environments.additionalProperties.properties.url.type,parentSchema:schema31.properties.environments.additionalProperties.properties.url,data:data13};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data11.indices !== undefined){
let data14 = data11.indices;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key4 in data14){
let data15 = data14[key4];
if((typeof data15 !== "string") && (!(Array.isArray(data15)))){
const err27 = {instancePath:instancePath+"/environments/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/indices/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/environments/additionalProperties/properties/indices/additionalProperties/type",keyword:"type",params:{type: schema31.properties.environments.additionalProperties.properties.indices.additionalProperties.type},message:"must be string,array",schema:schema31.properties.environments.additionalProperties.properties.indices.additionalProperties.type,parentSchema:schema31.properties.environments.additionalProperties.properties.indices.additionalProperties,data:data15};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(typeof data15 === "string"){
if(func1(data15) < 1){
const err28 = {instancePath:instancePath+"/environments/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/indices/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/environments/additionalProperties/properties/indices/additionalProperties/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.environments.additionalProperties.properties.indices.additionalProperties,data:data15};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(Array.isArray(data15)){
if(data15.length < 1){
const err29 = {instancePath:instancePath+"/environments/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/indices/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/environments/additionalProperties/properties/indices/additionalProperties/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.environments.additionalProperties.properties.indices.additionalProperties,data:data15};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
const len4 = data15.length;
for(let i4=0; i4<len4; i4++){
let data16 = data15[i4];
if(typeof data16 === "string"){
if(func1(data16) < 1){
const err30 = {instancePath:instancePath+"/environments/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/indices/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i4,schemaPath:"#/properties/environments/additionalProperties/properties/indices/additionalProperties/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.environments.additionalProperties.properties.indices.additionalProperties.items,data:data16};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/environments/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/indices/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i4,schemaPath:"#/properties/environments/additionalProperties/properties/indices/additionalProperties/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.environments.additionalProperties.properties.indices.additionalProperties.items.type,parentSchema:schema31.properties.environments.additionalProperties.properties.indices.additionalProperties.items,data:data16};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
}
}
else {
const err32 = {instancePath:instancePath+"/environments/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/indices",schemaPath:"#/properties/environments/additionalProperties/properties/indices/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.environments.additionalProperties.properties.indices.type,parentSchema:schema31.properties.environments.additionalProperties.properties.indices,data:data14};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data11.tuning !== undefined){
let data17 = data11.tuning;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
for(const key5 in data17){
let data18 = data17[key5];
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(Object.keys(data18).length < 1){
const err33 = {instancePath:instancePath+"/environments/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/tuning/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/environments/additionalProperties/properties/tuning/additionalProperties/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.environments.additionalProperties.properties.tuning.additionalProperties,data:data18};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
for(const key6 in data18){
if(!((((key6 === "enabled") || (key6 === "level")) || (key6 === "schedule")) || (key6 === "suppress"))){
const err34 = {instancePath:instancePath+"/environments/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/tuning/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/environments/additionalProperties/properties/tuning/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.environments.additionalProperties.properties.tuning.additionalProperties,data:data18};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data18.enabled !== undefined){
let data19 = data18.enabled;
if(typeof data19 !== "boolean"){
const err35 = {instancePath:instancePath+"/environments/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/tuning/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/enabled",schemaPath:"#/properties/environments/additionalProperties/properties/tuning/additionalProperties/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.environments.additionalProperties.properties.tuning.additionalProperties.properties.enabled.type,parentSchema:schema31.properties.environments.additionalProperties.properties.tuning.additionalProperties.properties.enabled,data:data19};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data18.level !== undefined){
let data20 = data18.level;
if(typeof data20 !== "string"){
const err36 = {instancePath:instancePath+"/environments/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/tuning/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/level",schemaPath:"common.schema.json#/$defs/level/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.type,parentSchema:schema35,data:data20};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(!(((((data20 === "informational") || (data20 === "low")) || (data20 === "medium")) || (data20 === "high")) || (data20 === "critical"))){
const err37 = {instancePath:instancePath+"/environments/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/tuning/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/level",schemaPath:"common.schema.json#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema35.enum},message:"must be equal to one of the allowed values",schema:schema35.enum,parentSchema:schema35,data:data20};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data18.schedule !== undefined){
let data21 = data18.schedule;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(Object.keys(data21).length < 1){
const err38 = {instancePath:instancePath+"/environments/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/tuning/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/schedule",schemaPath:"#/properties/environments/additionalProperties/properties/tuning/additionalProperties/properties/schedule/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.environments.additionalProperties.properties.tuning.additionalProperties.properties.schedule,data:data21};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
for(const key7 in data21){
if(!(((key7 === "every") || (key7 === "delay")) || (key7 === "late"))){
const err39 = {instancePath:instancePath+"/environments/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/tuning/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/schedule",schemaPath:"#/properties/environments/additionalProperties/properties/tuning/additionalProperties/properties/schedule/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.environments.additionalProperties.properties.tuning.additionalProperties.properties.schedule,data:data21};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data21.every !== undefined){
let data22 = data21.every;
if(typeof data22 === "string"){
if(!pattern5.test(data22)){
const err40 = {instancePath:instancePath+"/environments/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/tuning/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/schedule/every",schemaPath:"common.schema.json#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,8}[smhdw]$"},message:"must match pattern \""+"^[1-9][0-9]{0,8}[smhdw]$"+"\"",schema:"^[1-9][0-9]{0,8}[smhdw]$",parentSchema:schema36,data:data22};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/environments/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/tuning/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/schedule/every",schemaPath:"common.schema.json#/$defs/duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.type,parentSchema:schema36,data:data22};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data21.delay !== undefined){
let data23 = data21.delay;
if(typeof data23 === "string"){
if(!pattern6.test(data23)){
const err42 = {instancePath:instancePath+"/environments/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/tuning/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/schedule/delay",schemaPath:"common.schema.json#/$defs/durationOrZero/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,8})[smhdw]$"},message:"must match pattern \""+"^(0|[1-9][0-9]{0,8})[smhdw]$"+"\"",schema:"^(0|[1-9][0-9]{0,8})[smhdw]$",parentSchema:schema37,data:data23};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/environments/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/tuning/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/schedule/delay",schemaPath:"common.schema.json#/$defs/durationOrZero/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.type,parentSchema:schema37,data:data23};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data21.late !== undefined){
let data24 = data21.late;
if(typeof data24 === "string"){
if(!pattern6.test(data24)){
const err44 = {instancePath:instancePath+"/environments/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/tuning/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/schedule/late",schemaPath:"common.schema.json#/$defs/durationOrZero/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,8})[smhdw]$"},message:"must match pattern \""+"^(0|[1-9][0-9]{0,8})[smhdw]$"+"\"",schema:"^(0|[1-9][0-9]{0,8})[smhdw]$",parentSchema:schema37,data:data24};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/environments/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/tuning/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/schedule/late",schemaPath:"common.schema.json#/$defs/durationOrZero/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.type,parentSchema:schema37,data:data24};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
else {
const err46 = {instancePath:instancePath+"/environments/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/tuning/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/schedule",schemaPath:"#/properties/environments/additionalProperties/properties/tuning/additionalProperties/properties/schedule/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.environments.additionalProperties.properties.tuning.additionalProperties.properties.schedule.type,parentSchema:schema31.properties.environments.additionalProperties.properties.tuning.additionalProperties.properties.schedule,data:data21};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data18.suppress !== undefined){
let data25 = data18.suppress;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
if(Object.keys(data25).length < 1){
const err47 = {instancePath:instancePath+"/environments/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/tuning/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/suppress",schemaPath:"#/properties/environments/additionalProperties/properties/tuning/additionalProperties/properties/suppress/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.environments.additionalProperties.properties.tuning.additionalProperties.properties.suppress,data:data25};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
for(const key8 in data25){
if(!(key8 === "for")){
const err48 = {instancePath:instancePath+"/environments/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/tuning/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/suppress",schemaPath:"#/properties/environments/additionalProperties/properties/tuning/additionalProperties/properties/suppress/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.environments.additionalProperties.properties.tuning.additionalProperties.properties.suppress,data:data25};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data25.for !== undefined){
let data26 = data25.for;
if(typeof data26 === "string"){
if(!pattern6.test(data26)){
const err49 = {instancePath:instancePath+"/environments/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/tuning/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/suppress/for",schemaPath:"common.schema.json#/$defs/durationOrZero/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,8})[smhdw]$"},message:"must match pattern \""+"^(0|[1-9][0-9]{0,8})[smhdw]$"+"\"",schema:"^(0|[1-9][0-9]{0,8})[smhdw]$",parentSchema:schema37,data:data26};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
else {
const err50 = {instancePath:instancePath+"/environments/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/tuning/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/suppress/for",schemaPath:"common.schema.json#/$defs/durationOrZero/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.type,parentSchema:schema37,data:data26};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/environments/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/tuning/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/suppress",schemaPath:"#/properties/environments/additionalProperties/properties/tuning/additionalProperties/properties/suppress/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.environments.additionalProperties.properties.tuning.additionalProperties.properties.suppress.type,parentSchema:schema31.properties.environments.additionalProperties.properties.tuning.additionalProperties.properties.suppress,data:data25};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath:instancePath+"/environments/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/tuning/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/environments/additionalProperties/properties/tuning/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.environments.additionalProperties.properties.tuning.additionalProperties.type,parentSchema:schema31.properties.environments.additionalProperties.properties.tuning.additionalProperties,data:data18};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
else {
const err53 = {instancePath:instancePath+"/environments/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/tuning",schemaPath:"#/properties/environments/additionalProperties/properties/tuning/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.environments.additionalProperties.properties.tuning.type,parentSchema:schema31.properties.environments.additionalProperties.properties.tuning,data:data17};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
else {
const err54 = {instancePath:instancePath+"/environments/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/environments/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.environments.additionalProperties.type,parentSchema:schema31.properties.environments.additionalProperties,data:data11};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
else {
const err55 = {instancePath:instancePath+"/environments",schemaPath:"#/properties/environments/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.environments.type,parentSchema:schema31.properties.environments,data:data10};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
else {
const err56 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
