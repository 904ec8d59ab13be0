// Made by `npm run generate` out of schemas/source.schema.json. Do not edit.
// @ts-nocheck
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);

/** @type {import('../validator.js').Validator} */
export const validate = validate20;

const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"source.schema.json","title":"SourceDocument","description":"source.yml: what an index holds, beside its mapping.json and pipeline.json.","type":"object","additionalProperties":false,"required":["dataset","title","indices","logsources","pipeline"],"properties":{"dataset":{"type":"string","pattern":"^[a-z0-9][a-z0-9_.]*$","expected":"a dataset in lower case, such as network_traffic.dns"},"title":{"$ref":"common.schema.json#/$defs/text"},"description":{"type":"string"},"indices":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","minLength":1}},"logsources":{"type":"array","items":{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"category":{"$ref":"common.schema.json#/$defs/text"},"product":{"$ref":"common.schema.json#/$defs/text"},"service":{"$ref":"common.schema.json#/$defs/text"}}}},"pipeline":{"type":"string","minLength":1,"description":"The name under which the ingest pipeline is installed."},"fields":{"type":"object","additionalProperties":{"type":"object","additionalProperties":false,"required":["presence"],"properties":{"presence":{"type":"string","enum":["always","sometimes","never"]},"multi":{"type":"boolean"}}}},"field-names":{"type":"object","description":"Sigma's name of a field to the index's.","additionalProperties":{"$ref":"common.schema.json#/$defs/field"}},"keyword-fields":{"$ref":"common.schema.json#/$defs/fields"},"sets-ingested":{"type":"boolean","description":"Whether the pipeline sets event.ingested. Default false."},"replaces-pipeline":{"type":"boolean","description":"Whether the pipeline takes the place of an integration's own, which loses what is looked for. Default false: it comes after that."},"expect-every":{"$ref":"common.schema.json#/$defs/duration","description":"Silence beyond this is reported."}}};
const schema33 = {"type":"string","minLength":1};
const schema37 = {"type":"string","minLength":1,"maxLength":256,"expected":"the name of a field"};
const schema38 = {"type":"array","uniqueItems":true,"items":{"type":"string","minLength":1}};
const schema39 = {"type":"string","pattern":"^[1-9][0-9]{0,8}[smhdw]$","expected":"a duration such as 90s, 5m, 1h or 7d"};
const func1 = Object.prototype.hasOwnProperty;
const func2 = require("ajv/dist/runtime/ucs2length").default;
const pattern4 = new RegExp("^[a-z0-9][a-z0-9_.]*$", "u");
const pattern5 = new RegExp("^[1-9][0-9]{0,8}[smhdw]$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="source.schema.json" */;
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
if(data.dataset === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "dataset"},message:"must have required property '"+"dataset"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.title === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.indices === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "indices"},message:"must have required property '"+"indices"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.logsources === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "logsources"},message:"must have required property '"+"logsources"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.pipeline === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "pipeline"},message:"must have required property '"+"pipeline"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.dataset !== undefined){
let data0 = data.dataset;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err6 = {instancePath:instancePath+"/dataset",schemaPath:"#/properties/dataset/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9_.]*$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9_.]*$"+"\"",schema:"^[a-z0-9][a-z0-9_.]*$",parentSchema:schema31.properties.dataset,data:data0};
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
const err7 = {instancePath:instancePath+"/dataset",schemaPath:"#/properties/dataset/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.dataset.type,parentSchema:schema31.properties.dataset,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.title !== undefined){
let data1 = data.title;
if(typeof data1 === "string"){
if(func2(data1) < 1){
const err8 = {instancePath:instancePath+"/title",schemaPath:"common.schema.json#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33,data:data1};
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
const err9 = {instancePath:instancePath+"/title",schemaPath:"common.schema.json#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.description !== undefined){
let data2 = data.description;
if(typeof data2 !== "string"){
const err10 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.description.type,parentSchema:schema31.properties.description,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.indices !== undefined){
let data3 = data.indices;
if(Array.isArray(data3)){
if(data3.length < 1){
const err11 = {instancePath:instancePath+"/indices",schemaPath:"#/properties/indices/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.indices,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(func2(data4) < 1){
const err12 = {instancePath:instancePath+"/indices/" + i0,schemaPath:"#/properties/indices/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.indices.items,data:data4};
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
const err13 = {instancePath:instancePath+"/indices/" + i0,schemaPath:"#/properties/indices/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.indices.items.type,parentSchema:schema31.properties.indices.items,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
let i1 = data3.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data3[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err14 = {instancePath:instancePath+"/indices",schemaPath:"#/properties/indices/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema31.properties.indices,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err15 = {instancePath:instancePath+"/indices",schemaPath:"#/properties/indices/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.indices.type,parentSchema:schema31.properties.indices,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.logsources !== undefined){
let data5 = data.logsources;
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i2=0; i2<len1; i2++){
let data6 = data5[i2];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(Object.keys(data6).length < 1){
const err16 = {instancePath:instancePath+"/logsources/" + i2,schemaPath:"#/properties/logsources/items/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.logsources.items,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
for(const key1 in data6){
if(!(((key1 === "category") || (key1 === "product")) || (key1 === "service"))){
const err17 = {instancePath:instancePath+"/logsources/" + i2,schemaPath:"#/properties/logsources/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.logsources.items,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data6.category !== undefined){
let data7 = data6.category;
if(typeof data7 === "string"){
if(func2(data7) < 1){
const err18 = {instancePath:instancePath+"/logsources/" + i2+"/category",schemaPath:"common.schema.json#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33,data:data7};
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
const err19 = {instancePath:instancePath+"/logsources/" + i2+"/category",schemaPath:"common.schema.json#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data6.product !== undefined){
let data8 = data6.product;
if(typeof data8 === "string"){
if(func2(data8) < 1){
const err20 = {instancePath:instancePath+"/logsources/" + i2+"/product",schemaPath:"common.schema.json#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/logsources/" + i2+"/product",schemaPath:"common.schema.json#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data6.service !== undefined){
let data9 = data6.service;
if(typeof data9 === "string"){
if(func2(data9) < 1){
const err22 = {instancePath:instancePath+"/logsources/" + i2+"/service",schemaPath:"common.schema.json#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33,data:data9};
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
const err23 = {instancePath:instancePath+"/logsources/" + i2+"/service",schemaPath:"common.schema.json#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data9};
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
const err24 = {instancePath:instancePath+"/logsources/" + i2,schemaPath:"#/properties/logsources/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.logsources.items.type,parentSchema:schema31.properties.logsources.items,data:data6};
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
else {
const err25 = {instancePath:instancePath+"/logsources",schemaPath:"#/properties/logsources/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.logsources.type,parentSchema:schema31.properties.logsources,data:data5};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.pipeline !== undefined){
let data10 = data.pipeline;
if(typeof data10 === "string"){
if(func2(data10) < 1){
const err26 = {instancePath:instancePath+"/pipeline",schemaPath:"#/properties/pipeline/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.pipeline,data:data10};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/pipeline",schemaPath:"#/properties/pipeline/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.pipeline.type,parentSchema:schema31.properties.pipeline,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.fields !== undefined){
let data11 = data.fields;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key2 in data11){
let data12 = data11[key2];
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.presence === undefined){
const err28 = {instancePath:instancePath+"/fields/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/fields/additionalProperties/required",keyword:"required",params:{missingProperty: "presence"},message:"must have required property '"+"presence"+"'",schema:schema31.properties.fields.additionalProperties.required,parentSchema:schema31.properties.fields.additionalProperties,data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
for(const key3 in data12){
if(!((key3 === "presence") || (key3 === "multi"))){
const err29 = {instancePath:instancePath+"/fields/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/fields/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.fields.additionalProperties,data:data12};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data12.presence !== undefined){
let data13 = data12.presence;
if(typeof data13 !== "string"){
const err30 = {instancePath:instancePath+"/fields/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/presence",schemaPath:"#/properties/fields/additionalProperties/properties/presence/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.fields.additionalProperties.properties.presence.type,parentSchema:schema31.properties.fields.additionalProperties.properties.presence,data:data13};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(!(((data13 === "always") || (data13 === "sometimes")) || (data13 === "never"))){
const err31 = {instancePath:instancePath+"/fields/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/presence",schemaPath:"#/properties/fields/additionalProperties/properties/presence/enum",keyword:"enum",params:{allowedValues: schema31.properties.fields.additionalProperties.properties.presence.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.fields.additionalProperties.properties.presence.enum,parentSchema:schema31.properties.fields.additionalProperties.properties.presence,data:data13};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data12.multi !== undefined){
let data14 = data12.multi;
if(typeof data14 !== "boolean"){
const err32 = {instancePath:instancePath+"/fields/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/multi",schemaPath:"#/properties/fields/additionalProperties/properties/multi/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.fields.additionalProperties.properties.multi.type,parentSchema:schema31.properties.fields.additionalProperties.properties.multi,data:data14};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/fields/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/fields/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.fields.additionalProperties.type,parentSchema:schema31.properties.fields.additionalProperties,data:data12};
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
const err34 = {instancePath:instancePath+"/fields",schemaPath:"#/properties/fields/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.fields.type,parentSchema:schema31.properties.fields,data:data11};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data["field-names"] !== undefined){
let data15 = data["field-names"];
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key4 in data15){
let data16 = data15[key4];
if(typeof data16 === "string"){
if(func2(data16) > 256){
const err35 = {instancePath:instancePath+"/field-names/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"common.schema.json#/$defs/field/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters",schema:256,parentSchema:schema37,data:data16};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(func2(data16) < 1){
const err36 = {instancePath:instancePath+"/field-names/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"common.schema.json#/$defs/field/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema37,data:data16};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/field-names/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"common.schema.json#/$defs/field/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.type,parentSchema:schema37,data:data16};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath:instancePath+"/field-names",schemaPath:"#/properties/field-names/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties["field-names"].type,parentSchema:schema31.properties["field-names"],data:data15};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data["keyword-fields"] !== undefined){
let data17 = data["keyword-fields"];
if(Array.isArray(data17)){
const len2 = data17.length;
for(let i3=0; i3<len2; i3++){
let data18 = data17[i3];
if(typeof data18 === "string"){
if(func2(data18) < 1){
const err39 = {instancePath:instancePath+"/keyword-fields/" + i3,schemaPath:"common.schema.json#/$defs/fields/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema38.items,data:data18};
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
const err40 = {instancePath:instancePath+"/keyword-fields/" + i3,schemaPath:"common.schema.json#/$defs/fields/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.items.type,parentSchema:schema38.items,data:data18};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
let i4 = data17.length;
let j1;
if(i4 > 1){
const indices1 = {};
for(;i4--;){
let item1 = data17[i4];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err41 = {instancePath:instancePath+"/keyword-fields",schemaPath:"common.schema.json#/$defs/fields/uniqueItems",keyword:"uniqueItems",params:{i: i4, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i4+" are identical)",schema:true,parentSchema:schema38,data:data17};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
break;
}
indices1[item1] = i4;
}
}
}
else {
const err42 = {instancePath:instancePath+"/keyword-fields",schemaPath:"common.schema.json#/$defs/fields/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema38.type,parentSchema:schema38,data:data17};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data["sets-ingested"] !== undefined){
let data19 = data["sets-ingested"];
if(typeof data19 !== "boolean"){
const err43 = {instancePath:instancePath+"/sets-ingested",schemaPath:"#/properties/sets-ingested/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties["sets-ingested"].type,parentSchema:schema31.properties["sets-ingested"],data:data19};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data["replaces-pipeline"] !== undefined){
let data20 = data["replaces-pipeline"];
if(typeof data20 !== "boolean"){
const err44 = {instancePath:instancePath+"/replaces-pipeline",schemaPath:"#/properties/replaces-pipeline/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties["replaces-pipeline"].type,parentSchema:schema31.properties["replaces-pipeline"],data:data20};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data["expect-every"] !== undefined){
let data21 = data["expect-every"];
if(typeof data21 === "string"){
if(!pattern5.test(data21)){
const err45 = {instancePath:instancePath+"/expect-every",schemaPath:"common.schema.json#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,8}[smhdw]$"},message:"must match pattern \""+"^[1-9][0-9]{0,8}[smhdw]$"+"\"",schema:"^[1-9][0-9]{0,8}[smhdw]$",parentSchema:schema39,data:data21};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/expect-every",schemaPath:"common.schema.json#/$defs/duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.type,parentSchema:schema39,data:data21};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
else {
const err47 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
