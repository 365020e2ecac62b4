/** Bytes that grow as they are written. Whole numbers are written in as many bytes as they need, seven bits in each. */
export interface ByteWriter {
  readonly byte: (value: number) => void;
  /** @param value a whole number from 0 to 2³² − 1 */
  readonly whole: (value: number) => void;
  /** @param value a whole number from −2³¹ to 2³¹ − 1; small ones of either sign take little room */
  readonly signed: (value: number) => void;
  readonly all: (values: Uint8Array) => void;
  readonly bytes: () => Uint8Array<ArrayBuffer>;
}

export function createByteWriter(): ByteWriter {
  let buffer = new Uint8Array(256);
  let length = 0;
  const makeRoom = (more: number): void => {
    if (length + more <= buffer.length) return;
    const bigger = new Uint8Array(Math.max(2 * buffer.length, length + more));
    bigger.set(buffer);
    buffer = bigger;
  };
  const whole = (value: number): void => {
    makeRoom(5);
    let left = value >>> 0;
    while (left > 0x7f) {
      buffer[length] = (left & 0x7f) | 0x80;
      length += 1;
      left >>>= 7;
    }
    buffer[length] = left;
    length += 1;
  };
  return {
    byte(value) {
      makeRoom(1);
      buffer[length] = value;
      length += 1;
    },
    whole,
    signed: (value) => whole((value << 1) ^ (value >> 31)),
    all(values) {
      makeRoom(values.length);
      buffer.set(values, length);
      length += values.length;
    },
    bytes: () => buffer.slice(0, length),
  };
}

/**
 * Reads as many whole numbers as there is room for.
 * @throws RangeError at the end of the bytes: a file that is cut off must not read as zeros
 */
export function readWholes(bytes: Uint8Array, numbers: Int32Array): Int32Array {
  let at = 0;
  for (let place = 0; place < numbers.length; place++) {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      if (at >= bytes.length || shift > 28) throw new RangeError('a number ends nowhere');
      const byte = bytes[at]!;
      at += 1;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    numbers[place] = value;
  }
  return numbers;
}

/** Reads numbers of either sign, as `readWholes` does. */
export function readSigned(bytes: Uint8Array, numbers: Int32Array): Int32Array {
  readWholes(bytes, numbers);
  for (let place = 0; place < numbers.length; place++) {
    const whole = numbers[place]!;
    numbers[place] = (whole >>> 1) ^ -(whole & 1);
  }
  return numbers;
}
