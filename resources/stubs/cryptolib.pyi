"""The AES cipher."""
MODE_CBC: int
MODE_CTR: int
MODE_ECB: int
class aes:
    def decrypt(self, *args): ...
    def encrypt(self, *args): ...
