// Takes out what `xtask::packed` has put into a block of the one file.

// The bytes that a block's letters stand for: each two of them for 13 bits, or for 14 where those are small enough.
function stored(letters) {
  function digit(at) {
    var code = letters.charCodeAt(at);
    return code > 60 ? code - 33 : code - 32;
  }
  var bytes = new Uint8Array(Math.ceil(letters.length * 0.875)), next = 0;
  for (var from = 0, bits = 0, many = 0; from < letters.length; from += 2) {
    var value = digit(from) + (from + 1 < letters.length ? digit(from + 1) * 94 : 0);
    bits |= value << many;
    for (many += (value & 8191) > 643 ? 13 : 14; many > 7; many -= 8) {
      bytes[next++] = bits;
      bits >>>= 8;
    }
  }
  return bytes;
}

// What a block holds: an LZMA stream (LZMA specification, draft of 2015; names are those of the specification) that goes
// on from bytes that are known, after its properties, the sum of both and the length of what comes out. It stands behind
// those bytes then, and is known with them. A browser unpacks deflate by itself, which makes the one file an eighth larger.
function unpacked(packed, known, name) {
  var head = new DataView(packed.buffer), properties = packed[0];
  var lc = properties % 9, lp = (properties / 9 | 0) % 5, pb = properties / 45 | 0;
  var out = new Uint8Array(known.length + head.getUint32(5, true));
  out.set(known);
  var next = 9, range = 0xffffffff, code = 0;

  // Chances, in 2048ths, that a bit is zero; each kind of bit has its own.
  var IS_MATCH = 0, IS_REP = 192, IS_REP_G0 = 204, IS_REP_G1 = 216, IS_REP_G2 = 228, IS_REP0_LONG = 240;
  var POSITION_SLOT = 432, POSITION = 688, ALIGN = 803, LENGTH = 819, REP_LENGTH = 1333, LITERAL = 1847;
  var chances = new Uint16Array(LITERAL + (0x300 << lc + lp)).fill(1024);

  function normalize() {
    if (range < 0x1000000) {
      range = range * 256;
      code = code * 256 + packed[next++];
    }
  }
  function bit(index) {
    var bound = (range >>> 11) * chances[index];
    var is_zero = code < bound;
    if (is_zero) {
      range = bound;
      chances[index] += 2048 - chances[index] >> 5;
    } else {
      range -= bound;
      code -= bound;
      chances[index] -= chances[index] >> 5;
    }
    normalize();
    return is_zero ? 0 : 1;
  }
  function tree(first, bits) {
    var node = 1;
    for (var left = bits; left; left--) node = node * 2 + bit(first + node);
    return node - (1 << bits);
  }
  function reverse_tree(first, bits) {
    for (var node = 1, value = 0, place = 0; place < bits; place++) {
      var digit = bit(first + node);
      node = node * 2 + digit;
      value += digit << place;
    }
    return value;
  }
  function direct(bits) {
    for (var value = 0; bits; bits--) {
      range = Math.floor(range / 2);
      var digit = code < range ? 0 : 1;
      if (digit) code -= range;
      value = value * 2 + digit;
      normalize();
    }
    return value;
  }
  function length(first, state) {
    if (!bit(first)) return 2 + tree(first + 2 + state * 8, 3);
    if (!bit(first + 1)) return 10 + tree(first + 130 + state * 8, 3);
    return 18 + tree(first + 258, 8);
  }
  function distance(length) {
    var slot = tree(POSITION_SLOT + Math.min(length - 2, 3) * 64, 6);
    if (slot < 4) return slot;
    var bits = (slot >> 1) - 1, from = (2 | slot & 1) << bits;
    if (slot < 14) return from + reverse_tree(POSITION + from - slot, bits);
    return from + direct(bits - 4) * 16 + reverse_tree(ALIGN, 4);
  }
  function literal(at, like) {
    var before = at ? out[at - 1] : 0;
    var first = LITERAL + 0x300 * (((at & (1 << lp) - 1) << lc) + (before >> 8 - lc));
    var symbol = 1;
    // While it is as the byte that a match would give, that byte's bits choose the chances.
    for (var place = 7, same = like >= 0; symbol < 0x100; place--) {
      var digit = like >> place & 1;
      var got = bit(first + symbol + (same ? 0x100 + digit * 0x100 : 0));
      symbol = symbol * 2 + got;
      same = same && got === digit;
    }
    return symbol & 0xff;
  }

  for (var count = 0; count < 5; count++) code = code * 256 + packed[next++];
  var state = 0, reps = [0, 0, 0, 0], at = known.length;
  while (at < out.length) {
    var position = at & (1 << pb) - 1;
    if (!bit(IS_MATCH + state * 16 + position)) {
      out[at] = literal(at, state < 7 ? -1 : out[at - reps[0] - 1]);
      at++;
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
      continue;
    }
    var much = 1;
    if (!bit(IS_REP + state)) {
      much = length(LENGTH, position);
      reps = [distance(much), reps[0], reps[1], reps[2]];
      state = state < 7 ? 7 : 10;
    } else {
      var which = !bit(IS_REP_G0 + state) ? 0 : !bit(IS_REP_G1 + state) ? 1 : !bit(IS_REP_G2 + state) ? 2 : 3;
      var is_short = !which && !bit(IS_REP0_LONG + state * 16 + position);
      reps.unshift(reps.splice(which, 1)[0]);
      if (!is_short) much = length(REP_LENGTH, position);
      state = is_short ? (state < 7 ? 9 : 11) : (state < 7 ? 8 : 11);
    }
    for (var from = at - reps[0] - 1; much; much--) out[at++] = out[from++];
  }
  if (sum(out) !== head.getUint32(1, true)) {
    var error = new Error(name + ', Adler-32');
    error.name = 'Damaged';
    throw error;
  }
  return out;
}

// Adler-32 (RFC 1950).
function sum(bytes) {
  for (var a = 1, b = 0, at = 0; at < bytes.length; at++) {
    a = (a + bytes[at]) % 65521;
    b = (b + a) % 65521;
  }
  return b * 65536 + a;
}
