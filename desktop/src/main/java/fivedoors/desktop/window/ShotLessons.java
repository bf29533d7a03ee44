package fivedoors.desktop.window;

import com.badlogic.gdx.graphics.Pixmap;
import fivedoors.desktop.files.LessonFiles;
import fivedoors.desktop.files.Lessons;
import fivedoors.desktop.json.StrictReader;
import fivedoors.lesson.JsonReader;
import fivedoors.lesson.LessonAction;
import fivedoors.play.Session;
import fivedoors.ui.Platform;
import fivedoors.ui.guide.Guide;
import fivedoors.ui.guide.LessonLoader;
import fivedoors.ui.text.Face;
import fivedoors.ui.text.GlyphPainter;
import java.util.List;
import java.util.Map;

/**
 * The lessons that pictures are of. A picture of a scenario gets a lesson that has nothing but a
 * step in which everything may be tried.
 */
final class ShotLessons implements Platform {
  private static final String FREE = "free";

  private final LessonFiles files;
  private String written = "";

  ShotLessons(LessonFiles files) {
    this.files = files;
  }

  /** The actions of the lesson's first right script; none for a scenario. */
  List<LessonAction> script(Shot shot) {
    return shot.lesson() == null
        ? List.of()
        : new Lessons(files).lesson(shot.lesson()).solution().right().get(0).script();
  }

  /** The lesson of that picture at its first step. */
  Guide open(Shot shot) {
    written = free(shot);
    Guide[] out = new Guide[1];
    LessonLoader.load(
        this,
        shot.lesson() == null ? FREE : shot.lesson(),
        (pack, problem) -> {
          if (pack == null) {
            throw new IllegalArgumentException(shot.name() + ": " + problem);
          }
          out[0] = new Guide(pack, Session.DESKTOP_TRACE);
        });
    return out[0];
  }

  private static String free(Shot shot) {
    StringBuilder changes = new StringBuilder();
    for (Map.Entry<String, String> c : shot.changes().entrySet()) {
      changes.append(changes.isEmpty() ? "" : ",");
      changes.append("{\"type\": \"set\", \"path\": \"").append(c.getKey());
      changes.append("\", \"value\": \"").append(c.getValue()).append("\"}");
    }
    return """
        {"schema": 1, "id": "free", "rev": 1, "chapter": 0, "order": 9, "minutes": 1,
         "level": "beginner",
         "scenario": {"base": "%s", "seed": 7, "startMs": 15000, "changes": [%s]},
         "steps": [{"type": "free", "id": "f1"}], "complete": [], "stars": []}
        """
        .formatted(shot.scenario(), changes);
  }

  @Override
  public void load(String path, Loaded then) {
    if (path.equals(FREE + "/lesson.json")) {
      then.text(written);
    } else if (path.equals(FREE + "/ko.json")) {
      then.text(
          "{\"title\": \"자유 실험\", \"summary\": \"무엇이든 바꿔 볼 수 있어요.\", \"f1.text\": \"무엇이든 해 보세요.\"}");
    } else if (path.equals(FREE + "/en.json")) {
      then.text(
          "{\"title\": \"Free play\", \"summary\": \"Anything can be changed.\", \"f1.text\": \"Try what you like.\"}");
    } else if (path.equals("scenarios/frames.json")) {
      then.text(Shot.resource("frames.json"));
    } else {
      then.text(files.has(path) ? files.read(path) : null);
    }
  }

  @Override
  public JsonReader json() {
    return new StrictReader();
  }

  @Override
  public float pixelRatio() {
    return 1;
  }

  @Override
  public GlyphPainter painter(Face face, int px) {
    return new GlyphPainter() {
      @Override
      public int advanceUnits(char c) {
        throw new IllegalStateException("nothing is drawn with this");
      }

      @Override
      public Pixmap paint(char c, int width, int height, int x, int baseline) {
        throw new IllegalStateException("nothing is drawn with this");
      }
    };
  }
}
