package fivedoors.ui.panel;

import fivedoors.lesson.LessonDoc;
import fivedoors.lesson.Records;
import fivedoors.lesson.Words;
import fivedoors.ui.guide.Course;
import fivedoors.ui.guide.FreePlay;
import fivedoors.ui.input.Actions;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.mirror.MirrorNode.Button;
import fivedoors.ui.mirror.MirrorNode.Card;
import fivedoors.ui.mirror.MirrorNode.Text;
import fivedoors.ui.mirror.MirrorNode.Tone;
import fivedoors.ui.mirror.MirrorNode.Weight;
import java.util.ArrayList;
import java.util.List;

/** The map of the course: chapters, lessons, what is done of them. Nothing on it is locked. */
final class CourseContent {
  private final Words words;
  private final Course course;
  private final Records records;
  private final String current;

  CourseContent(Words words, Course course, Records records, String current) {
    this.words = words;
    this.course = course;
    this.records = records;
    this.current = current;
  }

  List<MirrorNode> nodes() {
    List<MirrorNode> out = new ArrayList<>();
    int done = 0;
    int stars = 0;
    for (Course.Entry e : course.lessons()) {
      int n = records.stars(e.lesson().id());
      done += n < 0 ? 0 : 1;
      stars += Math.max(0, n);
    }
    int of = course.lessons().size();
    out.add(
        new MirrorNode.Progress(
            done, of, words.get("ui.course.sum", "" + done, "" + of, "" + stars), -1));
    out.add(new Text(words.raw("ui.course.intro"), Tone.QUIET));
    for (Course.Chapter c : course.chapters()) {
      out.add(new MirrorNode.Heading(3, words.raw("chapter." + c.number())));
      for (Course.Entry e : c.lessons()) {
        out.add(lesson(e));
      }
    }
    out.add(new MirrorNode.Heading(3, words.raw("ui.sandbox.title")));
    out.add(sandbox());
    return out;
  }

  private MirrorNode sandbox() {
    boolean here = current.equals(FreePlay.ID);
    String label = words.raw("ui.do." + Actions.SANDBOX);
    Button open = new Button(Actions.SANDBOX, label, Weight.PLAIN, true, here, null, null);
    Text about = new Text(words.raw("ui.sandbox.about"), Tone.QUIET);
    return new Card(
        here ? Tone.STRONG : Tone.BODY, words.raw("ui.sandbox.door"), List.of(open, about));
  }

  private MirrorNode lesson(Course.Entry e) {
    LessonDoc lesson = e.lesson();
    int stars = records.stars(lesson.id());
    boolean here = lesson.id().equals(current);
    List<MirrorNode> inside = new ArrayList<>();
    inside.add(
        new Button(
            "open:" + lesson.id(),
            e.title(words.language()),
            Weight.PLAIN,
            true,
            here,
            null,
            null));
    String step = records.step(lesson.id());
    int at = step == null ? -1 : lesson.find(step);
    int of = lesson.steps().size();
    if (stars >= 0) {
      String text = words.get("ui.lesson.stars", "" + stars);
      inside.add(new MirrorNode.Progress(of, of, text, stars));
    } else if (at > 0) {
      String text = words.get("ui.lesson.step", "" + (at + 1), "" + of);
      inside.add(new MirrorNode.Progress(at + 1, of, text, -1));
    } else {
      first(lesson, inside);
    }
    String title = words.get("ui.course.lesson", number(lesson), "" + lesson.minutes());
    return new Card(stars >= 0 ? Tone.OK : here ? Tone.STRONG : Tone.BODY, title, inside);
  }

  /** What is good to have done before, of what is not done yet. */
  private void first(LessonDoc lesson, List<MirrorNode> inside) {
    for (String id : lesson.requires()) {
      Course.Entry before = course.find(id);
      if (before != null && records.stars(id) < 0) {
        String title = before.title(words.language());
        inside.add(new Text(words.get("ui.course.first", title), Tone.QUIET));
      }
    }
  }

  /** {@code 2.1} of {@code 2.1-dhcp-dora}. */
  static String number(LessonDoc lesson) {
    return lesson.chapter() + "." + lesson.order();
  }
}
