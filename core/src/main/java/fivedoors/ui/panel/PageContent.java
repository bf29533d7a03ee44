package fivedoors.ui.panel;

import fivedoors.lesson.LessonWords;
import fivedoors.lesson.Words;
import fivedoors.ui.UiScale;
import fivedoors.ui.guide.FreePlay;
import fivedoors.ui.input.Actions;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.mirror.MirrorNode.Button;
import fivedoors.ui.mirror.MirrorNode.Heading;
import fivedoors.ui.mirror.MirrorNode.Line;
import fivedoors.ui.mirror.MirrorNode.Text;
import fivedoors.ui.mirror.MirrorNode.Tone;
import fivedoors.ui.mirror.MirrorNode.Weight;
import fivedoors.ui.model.UiState;
import java.util.ArrayList;
import java.util.List;

/** The pages that are about the program: menu, keys, licences, notes for teachers. */
final class PageContent {
  private PageContent() {}

  /** The menu. */
  static List<MirrorNode> menu(Words words, UiState state) {
    List<MirrorNode> out = new ArrayList<>();
    boolean free = FreePlay.is(state.guide());
    out.add(plain(words, Actions.COURSE, false));
    out.add(plain(words, Actions.SANDBOX, free));
    if (!free) {
      out.add(plain(words, Actions.RESTART_LESSON, false));
      out.add(plain(words, Actions.FREE_PLAY, false));
    }
    out.add(new Heading(3, words.raw("ui.menu.look")));
    out.add(
        new Line(
            List.of(
                named("language-ko", "한국어", state.language().equals("ko")),
                named("language-en", "English", state.language().equals("en")))));
    List<MirrorNode> themes = new ArrayList<>();
    for (var kind : fivedoors.ui.theme.ThemeKind.values()) {
      String id = "theme-" + kind.name().toLowerCase().replace('_', '-');
      themes.add(named(id, words.raw("ui.menu." + id), state.theme() == kind));
    }
    out.add(new Line(themes));
    out.add(
        new Line(
            List.of(
                plain(words, Actions.SMALLER, false),
                plain(words, Actions.LARGER, false),
                plain(words, Actions.ORIGINAL_SIZE, false))));
    boolean large = state.factor() == UiScale.LARGE_TYPE;
    out.add(plain(words, Actions.LARGE_TYPE, large));
    out.add(plain(words, Actions.MOTION, state.reducedMotion()));
    out.add(new Heading(3, words.raw("ui.menu.more")));
    out.add(plain(words, Actions.HELP, false));
    if (!free) {
      out.add(plain(words, Actions.TEACHER, false));
    }
    out.add(plain(words, Actions.LICENCES, false));
    return out;
  }

  /** All keys. */
  static List<MirrorNode> help(Words words) {
    List<MirrorNode.Row> rows = new ArrayList<>();
    for (Actions.Action a : Actions.all()) {
      if (!a.keys().isEmpty() && words.has(a.word())) {
        StringBuilder keys = new StringBuilder();
        for (var s : a.keys()) {
          if (!s.label().contains("#")) {
            keys.append(keys.length() == 0 ? "" : "  ").append(s.label());
          }
        }
        rows.add(
            new MirrorNode.Row(null, List.of(words.raw(a.word()), keys.toString()), false, false));
      }
    }
    rows.add(
        new MirrorNode.Row(
            null, List.of(words.raw("ui.help.tab"), "Tab  Shift+Tab"), false, false));
    rows.add(new MirrorNode.Row(null, List.of(words.raw("ui.help.arrows"), "↑  ↓"), false, false));
    List<String> columns = List.of(words.raw("ui.help.what"), words.raw("ui.help.key"));
    return List.of(
        new Text(words.raw("ui.help.intro"), Tone.BODY),
        new MirrorNode.Table("keys", words.raw("ui.help.keys"), columns, rows, ""));
  }

  /** What others made that is in here, and on what terms. */
  static List<MirrorNode> licences(Words words) {
    List<MirrorNode> out = new ArrayList<>();
    out.add(new Text(words.raw("ui.licences.own"), Tone.BODY));
    String[] lines = words.raw("ui.licences.others").split("\n");
    List<MirrorNode.Row> rows = new ArrayList<>();
    for (String line : lines) {
      int bar = line.indexOf('|');
      rows.add(
          new MirrorNode.Row(
              null, List.of(line.substring(0, bar), line.substring(bar + 1)), false, false));
    }
    List<String> columns = List.of(words.raw("ui.licences.what"), words.raw("ui.licences.licence"));
    out.add(new MirrorNode.Table("licences", words.raw("ui.licences.parts"), columns, rows, ""));
    out.add(new Text(words.raw("ui.licences.strangers"), Tone.QUIET));
    return out;
  }

  /** Notes for the teacher; the answers are not among them. */
  static List<MirrorNode> teacher(LessonWords words) {
    List<MirrorNode> out = new ArrayList<>();
    out.add(new Text(words.raw("teacher.notes"), Tone.BODY));
    boolean headed = false;
    for (String key : words.keys()) {
      if (key.startsWith("teacher.ask.")) {
        if (!headed) {
          out.add(new Heading(3, words.common().raw("ui.teacher.ask")));
          headed = true;
        }
        out.add(new Text(words.raw(key), Tone.BODY));
      }
    }
    return out;
  }

  private static Button plain(Words words, String id, boolean pressed) {
    return new Button(
        id, words.raw("ui.do." + id), Weight.PLAIN, true, pressed, null, Actions.keyLabel(id));
  }

  private static Button named(String id, String label, boolean pressed) {
    return new Button(id, label, Weight.PLAIN, true, pressed, null, null);
  }
}
