package fivedoors.desktop.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.badlogic.gdx.Input.Keys;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.Group;
import fivedoors.lesson.Phase;
import fivedoors.ui.mirror.MirrorDocument;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.widget.TextBlock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sees the program for the first time sees one question, and little else. */
class FirstScreenTest {
  /** So many things to press can be taken in at one glance. */
  private static final int GLANCE = 7;

  private static final int LINES = 2;

  private UnseenApp app;

  @ParameterizedTest
  @ValueSource(strings = {"ko", "en"})
  void hasAtMostSevenThingsToPressAndNoTextOfMoreThanTwoLines(String language) {
    begin(language, 1280, 720);
    List<String> visited = app.focusOrder();
    assertTrue(visited.size() <= GLANCE, visited::toString);
    assertTrue(visited.containsAll(List.of("choice-1", "commit", "menu", "language", "help")));
    assertTrue(pressable(app.mirror).size() <= GLANCE, () -> pressable(app.mirror).toString());
    List<String> drawn = new ArrayList<>();
    for (UnseenApp.Target t : app.targets()) {
      // The places that may be guessed stand on the stage too, among the other devices.
      if (!t.id().startsWith("node:")) {
        drawn.add(t.id());
      }
    }
    assertTrue(drawn.size() <= GLANCE, drawn::toString);
    List<String> texts = new ArrayList<>();
    longer(app.app.stageView().getStage().getRoot(), texts);
    assertEquals(List.of(), texts);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ko", "en"})
  void aPhoneShowsTheWholeQuestionWithItsAnswers(String language) {
    begin(language, 390, 844);
    assertTrue(app.focusOrder().size() <= GLANCE);
    for (String id : List.of("choice-1", "choice-2", "choice-3", "commit", "language", "menu")) {
      assertNotNull(app.target(id), id);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ko", "en"})
  void theRestComesWithTheFirstGuess(String language) {
    begin(language, 1280, 720);
    app.tap("choice-2");
    app.settle();
    app.tap("commit");
    app.settle();
    assertEquals(Phase.SATISFIED, app.guide().runner().phase());
    for (String id : List.of("play", "speeds", "panel-tables", "timeline-strip", "full-screen")) {
      assertNotNull(app.target(id), id);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ko", "en"})
  void everyShortcutWorksFromTheStart(String language) {
    begin(language, 1280, 720);
    app.key(Keys.SPACE);
    assertTrue(app.guide().playback().playing());
    app.key(Keys.SPACE);
    assertFalse(app.guide().playback().playing());
    app.key(Keys.T);
    app.settle();
    assertEquals("tables", app.app.state().panel());
    app.key(Keys.NUM_2);
    app.key(Keys.ENTER);
    assertEquals(Phase.SATISFIED, app.guide().runner().phase());
  }

  private void begin(String language, int width, int height) {
    app = new UnseenApp(width, height);
    app.app.state().language(language);
    app.settle();
    assertTrue(app.guide().runner().calm());
  }

  private static List<String> pressable(MirrorDocument document) {
    List<String> ids = new ArrayList<>();
    document.regions().forEach(r -> collect(r.nodes(), ids));
    return ids;
  }

  private static void collect(List<MirrorNode> nodes, List<String> ids) {
    for (MirrorNode node : nodes) {
      if (node instanceof MirrorNode.Button b) {
        ids.add(b.id());
      } else if (node instanceof MirrorNode.Choices c) {
        c.choices().forEach(choice -> ids.add(choice.id()));
      } else if (node instanceof MirrorNode.Line l) {
        collect(l.children(), ids);
      } else if (node instanceof MirrorNode.Card c) {
        collect(c.children(), ids);
      }
    }
  }

  private static void longer(Group group, List<String> out) {
    for (Actor child : group.getChildren()) {
      if (child instanceof TextBlock t && t.rows() > LINES) {
        out.add(t.rows() + " lines: " + t.text());
      }
      if (child instanceof Group g) {
        longer(g, out);
      }
    }
  }
}
