// Message digests as pure machines over bytes: MD5 (RFC 1321), SHA-1 and SHA-2 (FIPS 180-4), SHA-3 and SHAKE (FIPS
// 202), BLAKE2 (RFC 7693). Nothing here knows the VM. A Digest is plain memory of digest_state_size() bytes, 8-aligned
// where the machine asks for it, that may be copied and moved at any time.
#pragma once
#include "vm/core/config.h"

namespace adder::vm {

enum class DigestFamily : u8 { kMd5, kSha1, kSha256, kSha512, kKeccak, kBlake2s, kBlake2b };

struct DigestKind {
  const char* name;
  DigestFamily family;
  u8 size;   // bytes of the digest; 0: as many as are asked for
  u8 block;  // bytes
  u8 start;  // SHA-2: which initial words; Keccak: the domain's padding byte
};
inline constexpr u32 kDigestKinds = 14;
extern const DigestKind kDigests[kDigestKinds];

struct Digest {
  u64 length;    // bytes taken so far
  u8 kind;       // index into kDigests
  u8 size;       // of the digest; differs from the kind's for BLAKE2
  u8 fill;       // bytes waiting in the block
  u8 last_node;  // BLAKE2 tree hashing
  u64 state[];   // chaining value, then (but for Keccak) the block
};

inline constexpr size_t kMaxDigestState = sizeof(Digest) + 200;
inline constexpr size_t kMaxDigestSize = 64;

size_t digest_state_size(u32 kind);
void digest_start(Digest* d, u32 kind);
// BLAKE2: `parameters` is the parameter block of RFC 7693 2.5, 64 bytes for 2b and 32 for 2s; its first byte is the
// size.
void blake2_start(Digest* d, u32 kind, const u8* parameters);
void digest_update(Digest* d, const u8* data, size_t n);
// Writes d->size bytes, or `n` for the kinds without a size of their own. The state is used up.
void digest_finish(Digest* d, u8* out, size_t n);

}  // namespace adder::vm
