package fivedoors.lesson;

import fivedoors.testing.TestJson;

/** The shipped lessons, read for tests, whole or with one text replaced. */
final class TestLessons {
  static final String DORA = "2.1-dhcp-dora";

  private TestLessons() {}

  static Library shipped() {
    return new Library(new TestJson(), TestJson::lessonFile);
  }

  static LessonBundle dora() {
    return shipped().lesson(DORA);
  }

  /** The DHCP lesson with the first {@code from} in one of its files replaced. */
  static LessonBundle damaged(String file, String from, String to) {
    return damaged(DORA, file, from, to);
  }

  /** A lesson with the first {@code from} in one of its files replaced. */
  static LessonBundle damaged(String lesson, String file, String from, String to) {
    Library.Source source =
        path -> {
          String text = TestJson.lessonFile(path);
          if (!path.equals(lesson + "/" + file)) {
            return text;
          }
          int at = text.indexOf(from);
          if (at < 0) {
            throw new IllegalArgumentException(path + " does not hold " + from);
          }
          return text.substring(0, at) + to + text.substring(at + from.length());
        };
    return new Library(new TestJson(), source).lesson(lesson);
  }
}
