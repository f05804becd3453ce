import { expect, test } from 'vitest';
import { guidOf } from '../../src/guid.ts';
import { addressClaim, mint } from '../../src/remember/identity.ts';
import { uuidUrn } from '../../src/remember/uuid.ts';

const site = 'https://example.org/';

test('a UUID of version 5 is the one that others make of the same address', () => {
  // By Python: uuid.uuid5(uuid.NAMESPACE_URL, 'https://example.com/')
  expect(uuidUrn('https://example.com/')).toBe('urn:uuid:dd2c1780-811a-5296-81c5-178a0ef488bc');
});

test.each(['https://e.org/1', 'tag:e.org,2026:1', 'urn:isbn:0451450523'])(
  '%s is an id as it is',
  id => {
    expect(mint({ path: 'a.md', claimId: id, claimUrl: '//e.org/2' }, site)).toBe(id);
  },
);

test.each(['42', 'my post', 'not a uri: at all', 'x:<y>'])('%s is made an id', id => {
  const minted = mint({ path: 'a.md', claimId: id, claimUrl: null }, site);
  expect(minted).toMatch(/^tag:example\.org,2026:guid:[\w%.'-]+$/);
  expect(guidOf(minted)).toBe(id);
  expect(mint({ path: 'b.md', claimId: id, claimUrl: '//e.org/9' }, site)).toBe(minted);
});

test('an address gives the same id by http and https, wherever the file lies', () => {
  const ids = ['http://E.org/1', 'https://e.org/1#top'].map((url, at) =>
    mint({ path: `${at}.md`, claimId: null, claimUrl: addressClaim(url) }, site),
  );
  expect(new Set(ids).size).toBe(1);
  expect(addressClaim('https://e.org/1?page=2')).not.toBe(addressClaim('https://e.org/1'));
});

test('without either the site and the path give the id', () => {
  const none = { claimId: null, claimUrl: null };
  const id = mint({ path: 'a b.md', ...none }, site);
  expect(mint({ path: 'a b.md', ...none }, site)).toBe(id);
  expect(mint({ path: 'a c.md', ...none }, site)).not.toBe(id);
  expect(mint({ path: 'a b.md', ...none }, 'https://example.net/')).not.toBe(id);
});
