package fivedoors.wire;

/** What fits a field; a value that does not is an error in the program that made the record. */
final class Ranges {
  private Ranges() {}

  static void u8(String field, int value) {
    check(field, value, 0xFF);
  }

  static void u16(String field, int value) {
    check(field, value, 0xFFFF);
  }

  static void check(String field, int value, int max) {
    if (value < 0 || value > max) {
      throw new IllegalArgumentException(field + " must be 0.." + max + ", is " + value);
    }
  }

  static void present(String field, Object value) {
    if (value == null) {
      throw new IllegalArgumentException(field + " is missing");
    }
  }
}
