package fivedoors.ui.panel;

import fivedoors.lesson.LessonKeys;
import fivedoors.lesson.Step;
import fivedoors.lesson.Words;
import fivedoors.play.AddressView;
import fivedoors.play.Letter;
import fivedoors.play.Narration;
import fivedoors.play.Narrator;
import fivedoors.play.Session;
import fivedoors.play.Tables;
import fivedoors.scenario.NodeDoc;
import fivedoors.trace.Trace;
import fivedoors.ui.mirror.Announcer;
import fivedoors.ui.mirror.MirrorDocument;
import fivedoors.ui.mirror.MirrorDocument.Region;
import fivedoors.ui.mirror.MirrorEvents;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.mirror.MirrorNode.Text;
import fivedoors.ui.mirror.MirrorNode.Tone;
import fivedoors.ui.mirror.MirrorSink;
import fivedoors.wire.Dissector;
import fivedoors.wire.Summary;
import java.util.ArrayList;
import java.util.List;

/** Writes what is on screen as a document of meaning, from the same nodes that the panels draw. */
final class MirrorWriter {
  /** More events than this between two pictures are a jump, not a story. */
  private static final int FAR = 200;

  private final MirrorSink sink;
  private final Desk desk;
  private final Contents contents;
  private final Announcer announcer = new Announcer();
  private MirrorEvents events;
  private List<Region> shown = List.of();
  private String toast;
  private Trace told;
  private int next;

  MirrorWriter(MirrorSink sink, Desk desk, Contents contents) {
    this.sink = sink;
    this.desk = desk;
    this.contents = contents;
  }

  /** Lets real time pass, and says what is due. */
  void pass(float seconds) {
    announcer.pass(seconds);
    if (announcer.due() && events != null) {
      send();
    }
  }

  /** Something changed. */
  void show(MirrorEvents to) {
    if (sink == MirrorSink.NONE) {
      return;
    }
    events = to;
    narrate();
    List<Region> now = regions();
    if (desk.toast() != null && !desk.toast().equals(toast)) {
      announcer.warn(desk.toast());
    }
    toast = desk.toast();
    if (!now.equals(shown)) {
      shown = now;
      send();
    }
  }

  /** Tells what has happened since; a jump to another moment is not told event by event. */
  private void narrate() {
    Session session = desk.guide().session();
    int index = session.moment().index();
    boolean jumped = session.trace() != told || index < next || index - next > FAR;
    if (jumped) {
      told = session.trace();
      next = index;
      announcer.clear();
      return;
    }
    Narrator narrator = new Narrator(session.network().topology(), contents.names()::label);
    for (; next < index; next++) {
      Narration n = narrator.tell(told, next);
      if (n == null || n.weight() == Narration.Weight.DETAIL) {
        continue;
      }
      String sentence = contents.words().get(n.key(), n.args());
      if (n.weight() == Narration.Weight.PROBLEM) {
        announcer.warn(sentence);
      } else {
        announcer.say(sentence);
      }
    }
  }

  private void send() {
    sink.show(
        new MirrorDocument(
            desk.state.language(),
            contents.lessonWords().raw("title") + " · " + contents.words().raw("ui.app.title"),
            shown,
            announcer.takePolite(),
            announcer.takeUrgent()),
        events);
  }

  private List<Region> regions() {
    Words words = contents.words();
    List<Region> out = new ArrayList<>();
    List<MirrorNode> lesson = new ArrayList<>();
    lesson.add(new MirrorNode.Heading(1, contents.lessonWords().raw("title")));
    lesson.addAll(contents.lessonBody());
    Step step = desk.guide().runner().step();
    String spoken = LessonKeys.screenReader(step);
    if (contents.lessonWords().has(spoken)) {
      lesson.add(new Text(contents.lessonWords().get(spoken, desk.guide().runner()), Tone.BODY));
    }
    lesson.addAll(contents.lessonFoot());
    out.add(new Region("lesson", words.raw("ui.lesson.label"), lesson));
    if (desk.page != null) {
      out.add(new Region("page", words.raw(contents.pageTitle()), contents.page()));
    }
    out.add(
        new Region(
            "controls", words.raw("ui.timeline.label"), List.copyOf(Controls.all(words, desk))));
    out.add(new Region("devices", words.raw("ui.stage.devices"), devices(words)));
    out.add(new Region("letters", words.raw("ui.stage.letters"), letters(words)));
    if (desk.state.panel() != null) {
      List<MirrorNode> panel = new ArrayList<>(contents.panel());
      panel.addAll(contents.panelFoot());
      out.add(new Region("panel", words.raw("ui.panel." + desk.state.panel()), panel));
    }
    return out;
  }

  private List<MirrorNode> devices(Words words) {
    List<MirrorNode> out = new ArrayList<>();
    Tables tables = desk.guide().session().tables();
    var topology = desk.guide().session().network().topology();
    for (NodeDoc d : desk.guide().devices()) {
      StringBuilder addresses = new StringBuilder();
      for (AddressView a : tables.addresses(topology.find(d.name()))) {
        addresses.append(addresses.length() == 0 ? "" : ", ").append(a.address());
      }
      String text =
          addresses.length() == 0 ? words.raw("ui.stage.noAddress") : addresses.toString();
      String label = words.get("ui.stage.device", contents.names().label(d.name()), text);
      out.add(
          desk.guide().runner().calm()
              ? new Text(label, Tone.BODY)
              : MirrorNode.Button.of("device:" + d.name(), label, MirrorNode.Weight.PLAIN));
    }
    if (desk.state.xray() && contents.firstRouter() >= 0) {
      out.add(contents.xray().table(contents.firstRouter()));
    }
    return out;
  }

  private List<MirrorNode> letters(Words words) {
    List<MirrorNode> out = new ArrayList<>();
    for (Letter l : desk.guide().session().letters()) {
      String code = Summary.code(Dissector.dissect(l.sent().bytes()));
      String name = words.has("ui.letter." + code) ? words.raw("ui.letter." + code) : code;
      String text =
          words.get(
              "ui.stage.letter",
              contents.names().label(l.fromNode()),
              contents.names().label(l.toNode()),
              name);
      out.add(MirrorNode.Button.of("frame:" + l.frame(), text, MirrorNode.Weight.PLAIN));
    }
    return out;
  }
}
