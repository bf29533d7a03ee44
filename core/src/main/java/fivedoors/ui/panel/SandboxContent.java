package fivedoors.ui.panel;

import fivedoors.lesson.Words;
import fivedoors.scenario.Connectivity;
import fivedoors.scenario.Gap;
import fivedoors.scenario.Palette;
import fivedoors.ui.guide.Guide;
import fivedoors.ui.input.Actions;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.mirror.MirrorNode.Button;
import fivedoors.ui.mirror.MirrorNode.Card;
import fivedoors.ui.mirror.MirrorNode.Heading;
import fivedoors.ui.mirror.MirrorNode.Line;
import fivedoors.ui.mirror.MirrorNode.Text;
import fivedoors.ui.mirror.MirrorNode.Tone;
import fivedoors.ui.mirror.MirrorNode.Weight;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the pane shows in free play: what can be put into the home, and what was done there. */
final class SandboxContent {
  private final Words words;
  private final Desk desk;
  private final Contents contents;

  SandboxContent(Words words, Desk desk, Contents contents) {
    this.words = words;
    this.desk = desk;
    this.contents = contents;
  }

  private Guide guide() {
    return desk.guide();
  }

  /** What scrolls. */
  List<MirrorNode> body() {
    List<MirrorNode> out = new ArrayList<>();
    String picked = contents.worked();
    // On a narrow screen it stands with what covers this pane: the device's settings.
    boolean covered = desk.narrow && desk.state.panel() != null;
    if (picked != null && !covered) {
      out.add(new DeviceCard(words, desk, contents).card(picked));
    } else {
      out.add(new Text(words.raw("ui.sandbox.intro"), Tone.BODY));
    }
    if (desk.sandbox.news != null) {
      Text news = new Text(desk.sandbox.news, Tone.BODY);
      out.add(new Card(Tone.WARN, words.raw("ui.sandbox.notOpened"), List.of(news)));
    }
    if (desk.sandbox.opening) {
      out.add(files());
    }
    if (desk.sandbox.checked) {
      out.add(check());
    }
    out.add(new Heading(3, words.raw("ui.sandbox.place")));
    out.add(new Text(words.raw("ui.sandbox.placeInside"), Tone.QUIET));
    out.add(kinds(true));
    out.add(new Text(words.raw("ui.sandbox.placeOutside"), Tone.QUIET));
    out.add(kinds(false));
    if (desk.narrow) {
      // A low sheet has little room for what always stays in reach.
      out.add(tools());
    }
    return out;
  }

  private MirrorNode kinds(boolean inside) {
    List<MirrorNode> all = new ArrayList<>();
    for (Palette.Kind k : Palette.Kind.values()) {
      if (k.inside() == inside) {
        all.add(Button.of("place:" + k.name(), words.raw("node." + k.stem()), Weight.PLAIN));
      }
    }
    return new Line(all);
  }

  /** The person's files, to open one. */
  private MirrorNode files() {
    List<MirrorNode> inside = new ArrayList<>();
    List<String> names = desk.bench.files();
    for (String name : names) {
      inside.add(Button.of("file:" + name, name, Weight.PLAIN));
    }
    String place = desk.bench.place() == null ? "" : desk.bench.place();
    inside.add(
        new Text(
            words.get(names.isEmpty() ? "ui.sandbox.noFiles" : "ui.sandbox.files", place),
            Tone.QUIET));
    return new Card(Tone.NOTE, words.raw("ui.do.sandbox-open"), inside);
  }

  /** What is not connected with what. */
  private MirrorNode check() {
    String title = words.raw("ui.do.sandbox-check");
    List<Gap> gaps = Connectivity.gaps(guide().shownLab());
    if (gaps.isEmpty()) {
      return new Card(
          Tone.OK, title, List.of(new Text(words.raw("ui.sandbox.checkFine"), Tone.BODY)));
    }
    List<MirrorNode> inside = new ArrayList<>();
    Set<String> concerned = new LinkedHashSet<>();
    for (Gap gap : gaps) {
      List<String> labels = new ArrayList<>();
      gap.nodes().forEach(n -> labels.add(contents.names().label(n)));
      inside.add(new Text(words.get(gap.key(), labels.toArray(new String[0])), Tone.BODY));
      if (!gap.nodes().isEmpty()) {
        concerned.add(gap.nodes().get(0));
      }
    }
    List<MirrorNode> line = new ArrayList<>();
    for (String name : concerned) {
      line.add(Button.of("pick:" + name, contents.names().label(name), Weight.PLAIN));
    }
    if (!line.isEmpty()) {
      inside.add(new Line(line));
    }
    return new Card(Tone.WARN, title, inside);
  }

  /** What stays in reach: taking back, and beginning anew. */
  List<MirrorNode> foot() {
    boolean undo = guide().session().canUndo() || desk.bench != null && desk.bench.canBack();
    boolean redo = guide().session().canRedo();
    MirrorNode back =
        new Line(
            List.of(
                button(Actions.UNDO, undo, "ui.sandbox.noUndo"),
                button(Actions.REDO, redo, "ui.sandbox.noRedo"),
                button(SandboxActions.RESET, true, null)));
    return desk.narrow ? List.of(back) : List.of(back, tools());
  }

  private MirrorNode tools() {
    return new Line(
        List.of(
            button(SandboxActions.ARRANGE, true, null),
            toggle(SandboxActions.CHECK, desk.sandbox.checked),
            button(Actions.SAVE, true, null),
            toggle(SandboxActions.OPEN, desk.sandbox.opening)));
  }

  private Button toggle(String id, boolean on) {
    return new Button(id, words.raw("ui.do." + id), Weight.LINK, true, on, null, null);
  }

  private Button button(String id, boolean can, String why) {
    return new Button(
        id, words.raw("ui.do." + id), Weight.LINK, can, false, can ? null : words.raw(why), null);
  }
}
