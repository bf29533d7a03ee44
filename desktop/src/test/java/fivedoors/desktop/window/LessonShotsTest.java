package fivedoors.desktop.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.desktop.files.LessonFiles;
import fivedoors.desktop.files.Lessons;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LessonShotsTest {
  private final Lessons lessons = new Lessons(LessonFiles.find(Path.of("..", "lessons")));

  @Test
  void everyStepHasItsPictureWhenDoneAndEveryQuestionOneBefore() {
    List<Shot> shots = LessonShots.of(lessons.lesson("0.1-first-packet"));
    assertEquals(
        List.of("01-p1-begin", "01-p1", "02-t1-begin", "02-t1", "03-o1", "04-t2-begin", "04-t2"),
        shots.stream().limit(7).map(s -> s.name().replace("0.1-first-packet-", "")).toList());
    assertEquals(
        List.of("learn 0", "learn 1", "learn 2", "learn 3", "learn 4", "learn 5", "learn 6"),
        shots.stream().limit(7).map(s -> s.steps().get(0)).toList());
    assertEquals(List.of(false, true), watched(shots.subList(0, 2)));
    assertTrue(shots.get(shots.size() - 1).name().endsWith("-07-f1"));
  }

  @Test
  void everyLessonHasThePicturesOfAllItsSteps() {
    for (String id : lessons.index().lessons()) {
      var bundle = lessons.lesson(id);
      long done = watched(LessonShots.of(bundle)).stream().filter(w -> w).count();
      assertEquals(bundle.lesson().steps().size(), done, id);
    }
  }

  private static List<Boolean> watched(List<Shot> shots) {
    return shots.stream().map(s -> s.steps().contains("watch")).toList();
  }
}
