/** As stored on the cluster. */
export const painless = `
Map payload = new HashMap();
def documents = ctx.payload.get(params.get('list'));
payload.put('_doc', documents instanceof List ? documents : new ArrayList());
return payload;
`;
