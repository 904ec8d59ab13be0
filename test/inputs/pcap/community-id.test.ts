import { strict as assert } from 'node:assert';
import { communityId } from '../../../src/inputs/pcap/community-id.js';

const end = (address: readonly number[], port: number): { address: Buffer; port: number } => ({
  address: Buffer.from(address),
  port,
});

describe('community id', () => {
  // Flow and id as the specification gives them for its example over TCP.
  it('is that of the specification', () => {
    assert.equal(
      communityId(6, end([128, 232, 110, 120], 34855), end([66, 35, 250, 204], 80)),
      '1:LQU9qZlK+B5F3KDmev6m5PMibrg=',
    );
  });

  it('is the same in both directions', () => {
    const [a, b] = [end([10, 0, 0, 1], 40000), end([10, 0, 0, 1], 53)];
    assert.equal(communityId(17, a, b), communityId(17, b, a));
  });

  it('tells the transports apart', () => {
    const [a, b] = [end([10, 0, 0, 1], 40000), end([10, 0, 0, 2], 53)];
    assert.notEqual(communityId(17, a, b), communityId(6, a, b));
  });
});
