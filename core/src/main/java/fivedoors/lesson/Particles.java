package fivedoors.lesson;

import java.util.List;

/**
 * Chooses Korean particles by the sound that the word before them ends in: {@code 노트북} takes 은,
 * {@code 공유기} takes 는, {@code 192.168.0.3} (삼) takes 은. Digits and Latin letters are read by their
 * Korean names.
 */
final class Particles {
  /** After a final consonant / after a vowel. */
  private static final List<String> PAIRS =
      List.of("은/는", "이/가", "을/를", "과/와", "으로/로", "이에요/예요", "이라/라", "이나/나");

  private static final int NONE = 0;
  private static final int CONSONANT = 1;
  private static final int RIEUL = 2;

  /** How the names of the digits 0 to 9 end: 영 일 이 삼 사 오 육 칠 팔 구. */
  private static final int[] DIGITS = {1, 2, 0, 1, 0, 0, 1, 2, 2, 0};

  private Particles() {}

  /** Whether the text between braces is a pair of particles. */
  static boolean isPair(String token) {
    return PAIRS.contains(token);
  }

  /** The one of the pair that fits after {@code before}. */
  static String choose(String pair, CharSequence before) {
    int slash = pair.indexOf('/');
    int ending = ending(before);
    boolean vowel = ending == NONE || (ending == RIEUL && pair.equals("으로/로"));
    return vowel ? pair.substring(slash + 1) : pair.substring(0, slash);
  }

  private static int ending(CharSequence text) {
    for (int i = text.length() - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (c >= 0xAC00 && c <= 0xD7A3) {
        int last = (c - 0xAC00) % 28;
        return last == 0 ? NONE : last == 8 ? RIEUL : CONSONANT;
      } else if (c >= '0' && c <= '9') {
        return DIGITS[c - '0'];
      } else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
        return letter(c);
      }
    }
    return NONE;
  }

  // 엘 and 알 end in ㄹ, 엠 and 엔 in another consonant, all other letters' names in a vowel.
  private static int letter(char c) {
    switch (c) {
      case 'l':
      case 'L':
      case 'r':
      case 'R':
        return RIEUL;
      case 'm':
      case 'M':
      case 'n':
      case 'N':
        return CONSONANT;
      default:
        return NONE;
    }
  }
}
