package fivedoors.lesson;

import java.util.List;

/** Answers the predicates' questions from the learner's progress and the network. */
final class LearnerValues implements Values {
  private final LessonDoc lesson;
  private final LessonWorld world;
  private final Progress progress;

  LearnerValues(LessonDoc lesson, LessonWorld world, Progress progress) {
    this.lesson = lesson;
    this.world = world;
    this.progress = progress;
  }

  @Override
  public String fact(String path) {
    return world.get(path);
  }

  @Override
  public String input(String name) {
    return progress.input(name);
  }

  @Override
  public List<String> answer(String step) {
    return progress.answer(step);
  }

  @Override
  public boolean right(String step) {
    Step asked = lesson.steps().get(lesson.find(step));
    if (asked instanceof Step.Task || asked instanceof Step.BeRouter) {
      return progress.satisfied(step);
    }
    List<String> value = progress.answer(step);
    return value != null && Grading.right(asked, value, this);
  }

  @Override
  public int hintsUsed(String step) {
    return progress.hints(step);
  }

  @Override
  public int attempts(String step) {
    return progress.attempts(step);
  }

  @Override
  public String forwards(String node, String proto, int port) {
    return world.forwards(node, proto, port);
  }

  @Override
  public boolean admits(String node, String proto, int port) {
    return world.admits(node, proto, port);
  }

  @Override
  public boolean reaches(String from, String url) {
    return world.reaches(from, url);
  }

  @Override
  public String owner(String ip) {
    return world.owner(ip);
  }
}
