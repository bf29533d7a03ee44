package fivedoors.ui.probe;

import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.Group;
import fivedoors.play.Letter;
import fivedoors.play.Moment;
import fivedoors.ui.guide.Guide;
import fivedoors.ui.model.UiState;
import java.util.List;

/**
 * The screen as JSON text, for tests: where the lesson is, what is shown, and where everything is
 * that can be pressed. Places are pixels of the page: logical pixels times {@code scale}, from the
 * top left.
 */
public final class ScreenProbe implements ProbeSink {
  private final ProbeJson actions = new ProbeJson().array(null);
  private final ProbeJson letters = new ProbeJson().array(null);
  private final ProbeJson texts = new ProbeJson().array(null);
  private final float scale;

  private ScreenProbe(float scale) {
    this.scale = scale;
  }

  /**
   * Reads the screen.
   *
   * @param focused what has the focus, or null
   * @param root everything that is drawn
   * @param scale pixels of the page in a logical pixel
   * @param withTexts whether every drawn text is told too, for the check of overlaps
   */
  public static String json(
      UiState state, String focused, Group root, float scale, boolean withTexts) {
    ScreenProbe probe = new ScreenProbe(scale);
    walk(root, probe);
    ProbeJson out = new ProbeJson().object(null);
    out.put("language", state.language()).put("panel", state.panel()).put("focus", focused);
    Guide guide = state.guide();
    out.put("ready", guide != null).put("failure", state.failure());
    if (guide != null) {
      Moment m = guide.session().moment();
      out.put("lesson", guide.runner().lesson().id());
      out.put("step", guide.runner().step().id()).put("phase", guide.runner().phase().name());
      out.put("complete", guide.runner().complete()).put("stars", guide.runner().stars());
      out.put("timeNs", Long.toString(m.time())).put("index", m.index());
      out.put("engineEvents", guide.session().trace().size());
      out.put("playing", guide.playback().playing()).put("hash", guide.session().hash());
      computed(out, guide.session().letters());
    }
    out.raw("letters", probe.letters.endArray().toString());
    out.raw("actions", probe.actions.endArray().toString());
    if (withTexts) {
      out.raw("texts", probe.texts.endArray().toString());
    }
    return out.endObject().toString();
  }

  /**
   * The letters as the session finds them in the trace, to be held against those that are drawn.
   */
  private static void computed(ProbeJson out, List<Letter> list) {
    out.array("computed");
    for (Letter l : list) {
      out.object(null).put("frame", l.frame()).put("link", l.link());
      out.fraction("fraction", l.fraction()).put("waiting", l.waiting()).endObject();
    }
    out.endArray();
  }

  private static void walk(Group group, ProbeSink sink) {
    for (Actor child : group.getChildren()) {
      if (!child.isVisible()) {
        continue;
      }
      if (child instanceof Probed p) {
        p.probe(sink);
      }
      if (child instanceof Group g) {
        walk(g, sink);
      }
    }
  }

  @Override
  public void action(String id, boolean enabled, float x, float y, float width, float height) {
    actions.object(null).put("id", id).put("enabled", enabled);
    box(actions, x, y, width, height);
    actions.endObject();
  }

  @Override
  public void text(String text, float x, float y, float width, float height, boolean clipped) {
    texts.object(null).put("text", text);
    box(texts, x, y, width, height);
    texts.put("clipped", clipped).endObject();
  }

  @Override
  public void letter(int frame, int link, float fraction, float x, float y) {
    letters.object(null).put("frame", frame).put("link", link).fraction("fraction", fraction);
    letters.place("x", x * scale).place("y", y * scale).endObject();
  }

  private void box(ProbeJson out, float x, float y, float width, float height) {
    out.place("x", x * scale).place("y", y * scale);
    out.place("width", width * scale).place("height", height * scale);
  }
}
