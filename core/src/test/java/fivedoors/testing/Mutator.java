package fivedoors.testing;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Endless spoilt copies of byte strings, the same ones for the same seed: bits turned, numbers set
 * to values at which programs break, ends cut off, pieces taken out, doubled and put in from
 * another one, and now and then nothing but noise.
 */
public final class Mutator {
  private static final int[] NASTY = {
    0, 1, 2, 3, 4, 7, 8, 15, 16, 19, 20, 0x3F, 0x40, 0x45, 0x4F, 0x7F, 0x80, 0xC0, 0xFE, 0xFF
  };
  private static final int MOST_CHANGES = 4;
  private static final int LONGEST_NOISE = 400;

  private final Random random;
  private final List<byte[]> originals;

  /** Spoils these, which are not empty and are left as they are. */
  public Mutator(long seed, List<byte[]> originals) {
    this.random = new Random(seed);
    this.originals = List.copyOf(originals);
  }

  /** The next spoilt copy, without or with one to four changes. */
  public byte[] next() {
    if (random.nextInt(50) == 0) {
      byte[] noise = new byte[random.nextInt(LONGEST_NOISE)];
      random.nextBytes(noise);
      return noise;
    }
    byte[] b = any().clone();
    for (int i = random.nextInt(MOST_CHANGES + 1); i > 0; i--) {
      b = changed(b);
    }
    return b;
  }

  /** Whether to do something that is done half of the time. */
  public boolean coin() {
    return random.nextBoolean();
  }

  /** A number from 0 to below {@code bound}. */
  public int below(int bound) {
    return random.nextInt(bound);
  }

  private byte[] any() {
    return originals.get(random.nextInt(originals.size()));
  }

  private byte[] changed(byte[] b) {
    if (b.length == 0) {
      return any().clone();
    }
    int at = random.nextInt(b.length);
    int length = 1 + random.nextInt(Math.min(24, b.length - at));
    switch (random.nextInt(9)) {
      case 0, 1 -> b[at] ^= (byte) (1 << random.nextInt(8));
      case 2 -> b[at] = (byte) NASTY[random.nextInt(NASTY.length)];
      case 3 -> b[at] += (byte) (random.nextBoolean() ? 1 : -1);
      case 4 -> setU16(b, at);
      case 5 -> b = Arrays.copyOf(b, at);
      case 6 -> b = join(b, at, b, at + length); // taken out
      case 7 -> b = join(b, at + length, b, at); // doubled
      default -> {
        byte[] other = any();
        b = join(b, at, other, random.nextInt(other.length + 1));
      }
    }
    return b;
  }

  private void setU16(byte[] b, int at) {
    int value =
        switch (random.nextInt(4)) {
          case 0 -> random.nextInt(0x10000);
          case 1 -> b.length - at + random.nextInt(5) - 2;
          case 2 -> 0xFFFF - random.nextInt(3);
          default -> random.nextInt(70);
        };
    b[at] = (byte) (value >> 8);
    if (at + 1 < b.length) {
      b[at + 1] = (byte) value;
    }
  }

  /** The first bytes of one, then another from a place on. */
  private static byte[] join(byte[] head, int length, byte[] tail, int from) {
    byte[] joined = Arrays.copyOf(head, length + tail.length - from);
    System.arraycopy(tail, from, joined, length, tail.length - from);
    return joined;
  }
}
