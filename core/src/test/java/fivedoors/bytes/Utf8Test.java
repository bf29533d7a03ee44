package fivedoors.bytes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {
  @Test
  void textOfEveryLengthOfCharacterComesBack() {
    String text = "A\u00E9\u03A9집\uD7FF\uE000\uFFFD\uD83D\uDE80\uDBFF\uDFFF";
    byte[] b = ("<" + text + ">").getBytes(StandardCharsets.UTF_8);
    assertEquals(text, Utf8.text(b, 1, b.length - 1));
    assertEquals("", Utf8.text(b, 1, 1));
  }

  /** RFC 3629 sections 3 and 4: overlong, surrogate, above U+10FFFF, alone, cut off. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "80",
        "bf",
        "c0af",
        "c1bf",
        "e0809f",
        "e09fbf",
        "eda080",
        "edbfbf",
        "f08fbfbf",
        "f4908080",
        "f5808080",
        "ff",
        "fe",
        "c2",
        "e180",
        "f09f98",
        "c241",
        "e18041",
        "f0908041"
      })
  void s4_whatIsNoCharacterIsShownAsSuchByteByByte(String hex) {
    byte[] b = Hex.parse("41" + hex + "42");
    assertFalse(Utf8.isValid(b, 0, b.length));
    StringBuilder expected = new StringBuilder();
    for (byte x : b) {
      expected.append(x < 0 ? '\uFFFD' : (char) x);
    }
    assertEquals(expected.toString(), Utf8.text(b));
  }

  @Test
  void agreesWithTheStrictReaderOfTheJvm() {
    Random random = new Random(3629);
    int valid = 0;
    for (int i = 0; i < 200_000; i++) {
      byte[] b = new byte[1 + random.nextInt(4)];
      random.nextBytes(b);
      boolean good = jvmTakes(b);
      assertEquals(good, Utf8.isValid(b, 0, b.length), () -> Hex.of(b));
      if (good) {
        assertEquals(new String(b, StandardCharsets.UTF_8), Utf8.text(b));
        valid++;
      }
    }
    assertTrue(valid > 1_000);
  }

  private static boolean jvmTakes(byte[] b) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(b));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  @Test
  void aRangeOutsideIsRefused() {
    assertThrows(MalformedException.class, () -> Utf8.text(new byte[2], 1, 3));
  }
}
