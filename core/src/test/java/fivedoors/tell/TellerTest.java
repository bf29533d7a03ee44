package fivedoors.tell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.lesson.LessonBundle;
import fivedoors.lesson.Library;
import fivedoors.lesson.Words;
import fivedoors.tell.StoryLine.Kind;
import fivedoors.testing.TestJson;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TellerTest {
  private final Library library = new Library(new TestJson(), TestJson::lessonFile);

  private static List<StoryLine> tell(LessonBundle bundle, String language, boolean raw) {
    List<StoryLine> lines = new ArrayList<>();
    assertTrue(Teller.tell(bundle, language, raw, lines::add), "the right answers complete it");
    return lines;
  }

  private static List<String> texts(List<StoryLine> lines, Kind kind) {
    return lines.stream().filter(l -> l.kind() == kind).map(StoryLine::text).toList();
  }

  @Test
  void everyLessonIsToldStepByStepInEachLanguage() {
    for (String id : library.index().lessons()) {
      LessonBundle bundle = library.lesson(id);
      int count = bundle.lesson().steps().size();
      List<String> steps = new ArrayList<>();
      for (int i = 1; i <= count; i++) {
        steps.add(i + "/" + count);
      }
      List<Integer> sizes = new ArrayList<>();
      for (String language : Words.languages()) {
        List<StoryLine> lines = tell(bundle, language, false);
        assertEquals(Kind.TITLE, lines.get(0).kind(), id);
        assertEquals(Kind.SUMMARY, lines.get(lines.size() - 1).kind(), id);
        assertEquals(steps, texts(lines, Kind.STEP), id);
        assertEquals(count, texts(lines, Kind.TEXT).size(), id);
        assertEquals(List.of(), texts(lines, Kind.REFUSAL), id);
        lines.forEach(l -> assertFalse(l.text().matches(".*(\\*\\*|`|\\[[a-z]).*"), l.text()));
        sizes.add(lines.size());
      }
      assertEquals(sizes.get(0), sizes.get(1), id + ": both languages tell as much");
    }
  }

  /** As the trace writes them, no event is left out. */
  @Test
  void rawEventsAreAllOfTheTrace() {
    LessonBundle bundle = library.lesson("2.1-dhcp-dora");
    List<String> events = texts(tell(bundle, "ko", true), Kind.EVENT);
    assertTrue(events.size() > 200, events.size() + " events");
    assertEquals(events, texts(tell(bundle, "en", true), Kind.EVENT));
    assertTrue(texts(tell(bundle, "ko", false), Kind.EVENT).size() < events.size());
  }

  @Test
  void plainTextMarksWhatALineIs() {
    assertEquals("집\n==\n", PlainStory.text(new StoryLine(Kind.TITLE, "집")));
    assertEquals("\n[3/12]\n", PlainStory.text(new StoryLine(Kind.STEP, "3/12")));
    assertEquals("  → b) yes\n", PlainStory.text(new StoryLine(Kind.ANSWER, "b) yes")));
    assertEquals("      1.0  x\n", PlainStory.text(new StoryLine(Kind.EVENT, "1.0  x")));
  }
}
