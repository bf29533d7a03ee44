package fivedoors.desktop.window;

import com.badlogic.gdx.graphics.Pixmap;
import fivedoors.desktop.files.LessonFiles;
import fivedoors.desktop.json.StrictReader;
import fivedoors.lesson.JsonReader;
import fivedoors.ui.Platform;
import fivedoors.ui.mirror.MirrorSink;
import fivedoors.ui.text.Face;
import fivedoors.ui.text.GlyphPainter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A desktop with the real lessons and the real measures of the real fonts, which paints nothing. It
 * notes characters that a font has no shape for.
 */
final class UnseenDesktop implements Platform {
  private final LessonFiles lessons = LessonFiles.find(Path.of("..", "lessons"));
  private final FontFiles fonts = new FontFiles();
  private final Map<Face, Map<Character, Integer>> advances = new EnumMap<>(Face.class);
  private final Set<String> missing = new TreeSet<>();

  private MirrorSink mirror = MirrorSink.NONE;

  /** Lets somebody read what is shown as meaning; before the program starts. */
  void mirror(MirrorSink sink) {
    mirror = sink;
  }

  @Override
  public MirrorSink mirror() {
    return mirror;
  }

  /** Characters without a shape, each with its font. */
  Set<String> missing() {
    return missing;
  }

  LessonFiles lessons() {
    return lessons;
  }

  @Override
  public GlyphPainter painter(Face face, int px) {
    FreeTypePainter real = new FreeTypePainter(fonts.of(face), px);
    Map<Character, Integer> known = advances.computeIfAbsent(face, f -> new java.util.HashMap<>());
    return new GlyphPainter() {
      @Override
      public int advanceUnits(char c) {
        return known.computeIfAbsent(
            c,
            k -> {
              if (fonts.of(face).getCharIndex(k) == 0) {
                missing.add(face + " U+" + Integer.toHexString(k) + " " + k);
              }
              return real.advanceUnits(k);
            });
      }

      @Override
      public Pixmap paint(char c, int width, int height, int x, int baseline) {
        return new Pixmap(width, height, Pixmap.Format.Alpha);
      }
    };
  }

  @Override
  public float pixelRatio() {
    return 1;
  }

  @Override
  public JsonReader json() {
    return new StrictReader();
  }

  @Override
  public void load(String path, Loaded then) {
    then.text(lessons.has(path) ? lessons.read(path) : null);
  }
}
