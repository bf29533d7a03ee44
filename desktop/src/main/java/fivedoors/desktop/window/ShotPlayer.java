package fivedoors.desktop.window;

import fivedoors.desktop.json.StrictJson;
import fivedoors.lesson.LessonAction;
import fivedoors.lesson.Phase;
import fivedoors.scenario.Command;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import fivedoors.ui.App;
import fivedoors.ui.Regions;
import fivedoors.ui.guide.Guide;
import java.util.List;

/**
 * Brings the app to the moment of a picture. What it understands:
 *
 * <ul>
 *   <li>{@code script 5}: the first five actions of the lesson's right script
 *   <li>{@code until DROPPED router NO_FORWARD}: time runs until such an event is shown; what
 *       follows its type are words that stand in it, or the name of its device
 *   <li>{@code learn 5}: the same, and the instruments follow each of them
 *   <li>{@code watch}: time runs as far as the lesson's step lets it
 *   <li>{@code wait 1.5}: so many seconds of the story
 *   <li>{@code run 20}: so many simulated seconds at once
 *   <li>{@code press panel-tables}: as if that button had been pressed
 *   <li>{@code type fact:url 192.168.0.1}: as if that had been typed into the field; one whose name
 *       has a blank is followed by an equals sign, {@code type fact:form:/login user = admin}
 *   <li>{@code focus submit:/login}: Tab goes there, and it is scrolled into sight
 *   <li>{@code act {"type": "ping", ...}}: a command is carried out
 *   <li>{@code letter}: the letter of the event that is shown is picked
 *   <li>{@code sheet full}: how far the sheet of a phone is pulled up
 * </ul>
 */
final class ShotPlayer {
  private static final float STEP = 1 / 60f;

  /** No picture needs more of the story than this, in seconds. */
  private static final double LONGEST = 120;

  private final App app;
  private final List<LessonAction> script;

  /** How many events have been looked at. */
  private int seen;

  ShotPlayer(App app, List<LessonAction> script) {
    this.app = app;
    this.script = script;
  }

  /** Does everything the picture asks for. */
  void play(Shot shot) {
    seen = guide().session().moment().index();
    for (Command c : shot.commands()) {
      guide().act(new LessonAction.Act(c));
    }
    for (String step : shot.steps()) {
      int space = step.indexOf(' ');
      String rest = space < 0 ? "" : step.substring(space + 1);
      step(space < 0 ? step : step.substring(0, space), rest, shot.name());
    }
    guide().play(false);
  }

  private Guide guide() {
    return app.state().guide();
  }

  private void step(String verb, String rest, String shot) {
    switch (verb) {
      case "script" -> script(Integer.parseInt(rest), false);
      case "learn" -> script(Integer.parseInt(rest), true);
      case "until" -> until(rest.split(" "), shot);
      case "watch" -> watch();
      case "wait" -> pass(Double.parseDouble(rest));
      case "run" -> {
        guide().play(false);
        var session = guide().session();
        session.seek(session.engineTime() + Long.parseLong(rest) * 1_000_000_000L);
      }
      case "press" -> press(rest);
      case "type" -> {
        // A field of a page has a blank in its name.
        int named = rest.indexOf(" = ");
        int space = named < 0 ? rest.indexOf(' ') : named;
        app.type(rest.substring(0, space), rest.substring(space + (named < 0 ? 1 : 3)));
      }
      case "focus" -> focus(rest);
      case "act" ->
          guide().act(new LessonAction.Act(new StrictJson().read(rest, shot, Command.class)));
      case "letter" -> {
        int index = guide().session().moment().index() - 1;
        app.state().selection.pickFrame(guide().session().trace().get(index).frame(), index);
      }
      case "sheet" -> app.state().sheet(Regions.Sheet.valueOf(rest.toUpperCase()));
      default -> throw new IllegalArgumentException(shot + ": no such step: " + verb);
    }
  }

  /** As if Tab had been pressed until that has the focus; what has it is scrolled into sight. */
  private void focus(String id) {
    app.render();
    for (int i = 0; i < LONGEST && !id.equals(app.focused()); i++) {
      app.tab(1);
    }
  }

  private void press(String id) {
    // Buttons are those that are shown.
    app.render();
    app.press(id);
  }

  private void script(int actions, boolean looking) {
    for (int i = 0; i < Math.min(actions, script.size()); i++) {
      guide().act(script.get(i));
      if (i + 1 < actions && guide().runner().goal() != null) {
        guide().jump();
      }
      if (looking) {
        app.render();
      }
    }
    boolean playing = guide().playback().playing();
    guide().play(false);
    app.render();
    guide().play(playing);
    seen = guide().session().moment().index();
  }

  private void pass(double seconds) {
    guide().play(true);
    for (double t = 0; t < seconds; t += STEP) {
      tick();
    }
    guide().play(false);
  }

  private void watch() {
    for (double t = 0; t < LONGEST && guide().runner().phase() == Phase.RUNNING; t += STEP) {
      guide().play(true);
      tick();
    }
  }

  private void tick() {
    guide().update(STEP);
    if (app.stageView() != null) {
      // The stage notices what passes, such as a letter thrown away.
      app.stageView().update(STEP);
    }
  }

  private void until(String[] words, String shot) {
    for (double t = 0; t < LONGEST; t += STEP) {
      Trace trace = guide().session().trace();
      int now = Math.min(guide().session().moment().index(), trace.size());
      for (; seen < now; seen++) {
        if (is(trace.get(seen), words)) {
          seen++;
          return;
        }
      }
      guide().play(true);
      tick();
    }
    throw new IllegalStateException(shot + ": there was no " + String.join(" ", words));
  }

  private boolean is(TraceEvent e, String[] words) {
    if (!e.type().name().equals(words[0])) {
      return false;
    }
    String node = guide().session().network().topology().node(e.node());
    for (int i = 1; i < words.length; i++) {
      if (!words[i].equals(node) && !e.toString().contains(words[i])) {
        return false;
      }
    }
    return true;
  }
}
