package fivedoors.bytes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MixTest {
  private static final int KEYS = 65_536;

  private interface Code {
    int of(int i);
  }

  /** No code may be met often, and the low bits, which choose the bucket, must be spread. */
  private static void assertSpread(Code code) {
    Set<Integer> codes = new HashSet<>();
    Map<Integer, Integer> buckets = new HashMap<>();
    int fullest = 0;
    for (int i = 0; i < KEYS; i++) {
      codes.add(code.of(i));
      fullest = Math.max(fullest, buckets.merge(code.of(i) & (KEYS - 1), 1, Integer::sum));
    }
    assertTrue(codes.size() > KEYS * 0.99, "codes: " + codes.size());
    assertTrue(fullest < 16, "in the fullest bucket: " + fullest);
  }

  @Test
  void keysWhosePartsCountUpTogetherAreSpread() {
    assertSpread(i -> Mix.of(0xC0A80004 + i, 0x08000000 + i, 1_024 << 16 | 53, 17));
    assertSpread(i -> Mix.of(0xC0A80004, 0x08000000 + i, (1_024 + i) << 16 | 53, 17));
    assertSpread(i -> Mix.of(0xC0A80000 + i, 40_000 + i));
    assertSpread(i -> Mix.of(0xC0A80000 + (i & 255), i >> 8, 6));
    assertSpread(i -> Mix.of(i << 16, 0x0C0C0C0C, i));
  }

  @Test
  void theCodesAreTheSameEverywhere() {
    assertEquals(0xD4FE7D5E, Mix.of(1, 2));
    assertEquals(0x51334898, Mix.of(-1, Integer.MIN_VALUE, 0x7FFF_FFFF, 65_535));
  }
}
