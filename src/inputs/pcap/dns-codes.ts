/**
 * Mnemonics of the IANA registry of DNS parameters, as Packetbeat writes them into documents; a number that has none
 * is written as the number.
 * https://www.iana.org/assignments/dns-parameters/dns-parameters.xhtml
 */
const types: Readonly<Record<number, string>> = table(
  '1 A 2 NS 3 MD 4 MF 5 CNAME 6 SOA 7 MB 8 MG 9 MR 10 NULL 12 PTR 13 HINFO 14 MINFO 15 MX 16 TXT 17 RP 18 AFSDB ' +
    '19 X25 20 ISDN 21 RT 23 NSAP-PTR 24 SIG 25 KEY 26 PX 27 GPOS 28 AAAA 29 LOC 30 NXT 31 EID 32 NIMLOC 33 SRV ' +
    '34 ATMA 35 NAPTR 36 KX 37 CERT 39 DNAME 41 OPT 42 APL 43 DS 44 SSHFP 45 IPSECKEY 46 RRSIG 47 NSEC 48 DNSKEY ' +
    '49 DHCID 50 NSEC3 51 NSEC3PARAM 52 TLSA 53 SMIMEA 55 HIP 56 NINFO 57 RKEY 58 TALINK 59 CDS 60 CDNSKEY ' +
    '61 OPENPGPKEY 62 CSYNC 63 ZONEMD 64 SVCB 65 HTTPS 99 SPF 100 UINFO 101 UID 102 GID 103 UNSPEC 104 NID 105 L32 ' +
    '106 L64 107 LP 108 EUI48 109 EUI64 249 TKEY 250 TSIG 251 IXFR 252 AXFR 253 MAILB 254 MAILA 255 ANY 256 URI ' +
    '257 CAA 258 AVC 260 AMTRELAY 32768 TA 32769 DLV',
);
const classes = table('1 IN 2 CS 3 CH 4 HS 254 NONE 255 ANY');
const opcodes = table('0 QUERY 1 IQUERY 2 STATUS 4 NOTIFY 5 UPDATE');
const responseCodes = table(
  '0 NOERROR 1 FORMERR 2 SERVFAIL 3 NXDOMAIN 4 NOTIMP 5 REFUSED 6 YXDOMAIN 7 YXRRSET 8 NXRRSET 9 NOTAUTH ' +
    '10 NOTZONE 16 BADVERS 17 BADKEY 18 BADTIME 19 BADMODE 20 BADNAME 21 BADALG 22 BADTRUNC 23 BADCOOKIE',
);

export const recordTypes = {
  A: 1,
  NS: 2,
  CNAME: 5,
  SOA: 6,
  PTR: 12,
  MX: 15,
  TXT: 16,
  AAAA: 28,
  SRV: 33,
  DNAME: 39,
  OPT: 41,
  DS: 43,
  RRSIG: 46,
  NSEC: 47,
  DNSKEY: 48,
  IXFR: 251,
  AXFR: 252,
} as const;

function table(text: string): Readonly<Record<number, string>> {
  const words = text.split(' ');
  const entries: Record<number, string> = {};
  for (let at = 0; at + 1 < words.length; at += 2) entries[Number(words[at])] = words[at + 1] ?? '';
  return entries;
}

export function typeName(type: number): string {
  return types[type] ?? String(type);
}

export function className(value: number): string {
  return classes[value] ?? String(value);
}

export function opcodeName(opcode: number): string {
  return opcodes[opcode] ?? String(opcode);
}

export function responseCodeName(code: number): string {
  return responseCodes[code] ?? `Unknown ${code}`;
}
