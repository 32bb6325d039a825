from hashlib import blake2b

# The example of the library reference: two leaves and a root.
FANOUT, DEPTH, LEAF, INNER = 2, 2, 4096, 64
buf = bytes(6000)
h00 = blake2b(buf[0:LEAF], fanout=FANOUT, depth=DEPTH, leaf_size=LEAF, inner_size=INNER, node_offset=0, node_depth=0,
              last_node=False)
h01 = blake2b(buf[LEAF:], fanout=FANOUT, depth=DEPTH, leaf_size=LEAF, inner_size=INNER, node_offset=1, node_depth=0,
              last_node=True)
h10 = blake2b(digest_size=32, fanout=FANOUT, depth=DEPTH, leaf_size=LEAF, inner_size=INNER, node_offset=0,
              node_depth=1, last_node=True)
h10.update(h00.digest())
h10.update(h01.digest())
print(h10.hexdigest())
