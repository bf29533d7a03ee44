package fivedoors.ui;

import fivedoors.lesson.JsonReader;
import fivedoors.testing.TestJson;
import fivedoors.ui.text.Face;
import fivedoors.ui.text.GlyphPainter;

/** A machine with the real lessons and no screen. */
public interface UnseenPlatform extends Platform {
  @Override
  default GlyphPainter painter(Face face, int px) {
    throw new AssertionError("a machine without a screen was asked to draw in " + face);
  }

  @Override
  default float pixelRatio() {
    return 1;
  }

  @Override
  default void load(String path, Loaded then) {
    then.text(TestJson.lessonFile(path));
  }

  @Override
  default JsonReader json() {
    return new TestJson();
  }
}
