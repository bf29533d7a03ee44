package fivedoors.ui.guide;

import fivedoors.lesson.LessonDoc;
import fivedoors.lesson.LessonKeys;
import fivedoors.lesson.LessonWords;
import fivedoors.lesson.Step;
import fivedoors.lesson.Words;
import fivedoors.scenario.Layout;
import fivedoors.scenario.ScenarioDoc;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Free play: a home in which everything may be done. It is a lesson of one open step. */
public final class FreePlay {
  /** Its id among the lessons. */
  public static final String ID = "sandbox";

  /** The home that it begins with. */
  private static final String HOME = "sandbox";

  /** Until then everything in that home has its address. */
  private static final int START_MS = 20_000;

  private static final Step STEP = new Step.Free("f1", List.of(), List.of());

  private FreePlay() {}

  /** Whether that is what is on. */
  public static boolean is(Guide guide) {
    return guide != null && guide.pack().lesson().id().equals(ID);
  }

  static LessonDoc lesson() {
    return lesson(HOME, 1);
  }

  /** Free play that begins with another network than {@code home}. */
  static LessonPack pack(LessonPack home, ScenarioDoc scenario, int seed) {
    LessonDoc lesson = lesson(scenario.id(), seed);
    return new LessonPack(lesson, Layout.standing(scenario), home.korean(), home.english());
  }

  private static LessonDoc lesson(String scenario, int seed) {
    LessonDoc.Start start = new LessonDoc.Start(scenario, seed, START_MS, List.of());
    return new LessonDoc(
        1,
        ID,
        1,
        0,
        1,
        1,
        "beginner",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        start,
        null,
        List.of(STEP),
        List.of(),
        List.of());
  }

  static LessonWords words(Words common) {
    Map<String, String> own = new LinkedHashMap<>();
    own.put("title", common.raw("ui.sandbox.title"));
    own.put(LessonKeys.text(STEP), common.raw("ui.sandbox.intro"));
    return new LessonWords(own, common);
  }
}
