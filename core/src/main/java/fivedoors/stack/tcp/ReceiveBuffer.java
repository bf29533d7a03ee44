package fivedoors.stack.tcp;

import fivedoors.bytes.Seq32;
import java.util.ArrayList;
import java.util.List;

/**
 * Segments that came out of order, until the hole before them is filled (RFC 9293 section
 * 3.10.7.4).
 */
final class ReceiveBuffer {
  /** A piece of the peer's data, or its end. */
  private record Piece(int seq, byte[] data, boolean fin) {
    int end() {
      return (seq + data.length) | 0;
    }
  }

  private final List<Piece> pieces = new ArrayList<>();

  /**
   * Keeps a piece that starts after {@code next}; the list stays ordered and bounded by the window.
   */
  void keep(int seq, byte[] data, boolean fin) {
    int i = 0;
    while (i < pieces.size() && Seq32.lt(pieces.get(i).seq, seq)) {
      i++;
    }
    if (i < pieces.size() && pieces.get(i).seq == seq && pieces.get(i).data.length >= data.length) {
      return;
    }
    pieces.add(i, new Piece(seq, data, fin));
  }

  boolean isEmpty() {
    return pieces.isEmpty();
  }

  /** Takes the bytes that continue at {@code next}, or null if the next piece is still missing. */
  byte[] take(int next) {
    while (!pieces.isEmpty()) {
      Piece p = pieces.get(0);
      if (Seq32.gt(p.seq, next)) {
        return null;
      }
      int old = Seq32.diff(next, p.seq);
      if (p.data.length > old) {
        byte[] fresh = new byte[p.data.length - old];
        System.arraycopy(p.data, old, fresh, 0, fresh.length);
        pieces.set(0, new Piece(p.end(), Segment.NONE, p.fin));
        return fresh;
      }
      if (p.fin && p.end() == next) {
        return null;
      }
      pieces.remove(0);
    }
    return null;
  }

  /** Whether the peer's FIN is what comes at {@code next}. */
  boolean finAt(int next) {
    return !pieces.isEmpty()
        && pieces.get(0).fin
        && pieces.get(0).end() == next
        && Seq32.le(pieces.get(0).seq, next);
  }

  void clear() {
    pieces.clear();
  }

  ReceiveBuffer copy() {
    ReceiveBuffer b = new ReceiveBuffer();
    b.pieces.addAll(pieces);
    return b;
  }
}
