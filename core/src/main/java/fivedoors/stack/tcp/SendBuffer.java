package fivedoors.stack.tcp;

/** Bytes a program has written and the peer has not acknowledged yet. */
final class SendBuffer {
  private byte[] data = new byte[0];
  private int head;
  private int length;

  int length() {
    return length;
  }

  void append(byte[] more) {
    if (head + length + more.length > data.length) {
      byte[] bigger = new byte[Math.max(2 * length, length + more.length)];
      System.arraycopy(data, head, bigger, 0, length);
      data = bigger;
      head = 0;
    }
    System.arraycopy(more, 0, data, head + length, more.length);
    length += more.length;
  }

  /** A copy of {@code count} bytes from {@code offset} on; both must lie within what is held. */
  byte[] slice(int offset, int count) {
    byte[] out = new byte[count];
    System.arraycopy(data, head + offset, out, 0, count);
    return out;
  }

  void discard(int count) {
    head += count;
    length -= count;
  }

  SendBuffer copy() {
    SendBuffer b = new SendBuffer();
    b.append(slice(0, length));
    return b;
  }
}
