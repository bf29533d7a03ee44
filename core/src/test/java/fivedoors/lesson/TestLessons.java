package fivedoors.lesson;

import fivedoors.testing.TestJson;

/** The shipped lessons, read for tests. */
final class TestLessons {
  private TestLessons() {}

  static Library library() {
    return new Library(new TestJson(), TestJson::lessonFile);
  }
}
