// The block cipher AES (FIPS 197), a block of 16 bytes at a time. Nothing here knows the VM.
#pragma once
#include "vm/core/config.h"

namespace adder::vm {

struct AesKey {
  u8 rounds;
  u8 words[240];  // round keys
};

bool aes_expand_key(AesKey* key, const u8* bytes, size_t n);  // n: 16, 24 or 32; false: it is none of them
void aes_encrypt_block(const AesKey& key, u8* block);
void aes_decrypt_block(const AesKey& key, u8* block);

}  // namespace adder::vm
