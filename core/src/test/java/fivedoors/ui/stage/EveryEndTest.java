package fivedoors.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.lesson.Words;
import fivedoors.play.LabMachine;
import fivedoors.play.Narration;
import fivedoors.play.Narrator;
import fivedoors.play.Session;
import fivedoors.testing.Ends;
import fivedoors.testing.TestJson;
import fivedoors.ui.model.Dismissed;
import fivedoors.ui.model.Lights;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However a letter ends: at that device stands a note that says why, and there is a sentence. */
class EveryEndTest {
  static Stream<Ends.End> ends() {
    return Ends.all();
  }

  @ParameterizedTest
  @MethodSource("ends")
  void aNoteAtItsPlaceSaysWhyInBothLanguages(Ends.End end) {
    Session session = end.play();
    int index = end.index(session);
    int node = session.trace().get(index).node();
    Set<String> said = new HashSet<>();
    for (String language : new String[] {"ko", "en"}) {
      Words words = words(language);
      Scene.DropNote note = note(session, words, node);
      assertEquals(index, note.event);
      assertFalse(note.text.contains("ui.") || note.text.contains("{"), note.text);
      assertTrue(note.text.indexOf(": ") > 0 && note.text.length() < 60, note.text);
      Narrator narrator =
          new Narrator(
              session.network().topology(),
              n -> words.node(session.network().topology().node(n), Map.of()));
      Narration n = narrator.tell(session.trace(), index);
      String sentence = words.get(n.key(), n.args());
      assertFalse(sentence.contains("{") || sentence.contains("say."), sentence);
      assertTrue(sentence.length() > note.text.length() / 2, sentence);
      said.add(note.text);
      said.add(sentence);
    }
    assertEquals(4, said.size(), said::toString);
  }

  private static Scene.DropNote note(Session session, Words words, int node) {
    Scene scene = new Scene();
    StagePlan plan =
        new StagePlan(((LabMachine) session.machine()).lab().doc(), session.network(), words);
    new SceneReader(plan, scene, words, new Dismissed())
        .read(
            session,
            null,
            session.story().storyAt(session.moment().time(), session.moment().index()),
            new Lights(),
            -1);
    for (Scene.DropNote n : scene.drops) {
      if (n.node == node) {
        return n;
      }
    }
    throw new AssertionError("no note at " + session.network().topology().node(node));
  }

  private static Words words(String language) {
    String file = "words/" + language + ".json";
    return new Words(language, new TestJson().words(TestJson.lessonFile(file), file));
  }
}
