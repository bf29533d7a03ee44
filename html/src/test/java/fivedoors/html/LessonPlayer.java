package fivedoors.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fivedoors.lesson.LessonAction;
import fivedoors.lesson.LessonBundle;
import fivedoors.lesson.Phase;
import fivedoors.lesson.ScriptPlayer;
import fivedoors.lesson.Step;
import fivedoors.scenario.Command;
import fivedoors.scenario.DeviceCommand;
import fivedoors.scenario.FirewallDoc;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Plays the first right script of a lesson in the page as a person would: it picks, types and
 * presses what is drawn. The same script runs beside it on the JVM, which says what the page must
 * come to.
 */
final class LessonPlayer {
  /** Presses of the button that jumps ahead before a wait counts as endless. */
  private static final int JUMPS = 40;

  /** So many windows lead to the pages of a new rule. */
  private static final int WINDOWS = 3;

  private static final String RESERVED = ".dhcp.reservations";

  private final Screen screen;
  private final Hand hand;
  private final List<LessonAction> script;
  private final ScriptPlayer here;

  /** A button may do several of the script's actions at once: so many are done already. */
  private int done;

  LessonPlayer(Screen screen, Hand hand, LessonBundle bundle) {
    this.screen = screen;
    this.hand = hand;
    script = bundle.solution().right().get(0).script();
    here = new ScriptPlayer(bundle.start(), script);
  }

  /** Plays to the end, which must be reached with three stars. */
  void play() {
    screen.step(step().id());
    for (int i = 0; i < script.size(); i++) {
      boolean settles = script.get(i) instanceof LessonAction.Settle;
      if (done > 0) {
        done--;
      } else if (!settles) {
        act(i);
      }
      assertTrue(here.next().accepted(), () -> "the script is refused in " + step().id());
      if (settles) {
        hurry(here.runner().phase());
      }
      screen.await(
          "being in step " + step().id(), s -> s.path("step").asText().equals(step().id()));
    }
    JsonNode end = screen.state();
    assertTrue(end.get("complete").asBoolean(), "the lesson is complete");
    assertEquals(3, end.get("stars").asInt(), "stars");
  }

  private Step step() {
    return here.runner().step();
  }

  private void act(int at) {
    LessonAction action = script.get(at);
    if (action instanceof LessonAction.Next) {
      hurry(Phase.SATISFIED);
      hand.press("next");
    } else if (action instanceof LessonAction.Input input) {
      hand.type("answer", input.value().trim());
    } else if (action instanceof LessonAction.Give give) {
      answer(give.value());
      hand.press("commit");
      hurry(Phase.SATISFIED);
    } else if (action instanceof LessonAction.Act act) {
      command(at, act.command());
    } else {
      throw new AssertionError("a person cannot do " + action);
    }
  }

  /**
   * Lets time run to what the step awaits. While it runs nobody presses anything: the button to go
   * on comes to the same place.
   */
  private void hurry(Phase wanted) {
    for (int i = 0; i < JUMPS; i++) {
      JsonNode s =
          screen.await(
              "something to press in " + step().id(),
              now ->
                  now.path("phase").asText().equals(wanted.name())
                      || !now.path("playing").asBoolean() && Screen.action(now, "go") != null);
      if (s.path("phase").asText().equals(wanted.name())) {
        // What the step says at its end may still be pushing the buttons down.
        screen.pause();
        return;
      }
      hand.press("go");
    }
    throw new AssertionError(step().id() + " does not come to " + wanted);
  }

  // ---- answers

  private void answer(List<String> value) {
    Step step = step();
    if (step instanceof Step.Predict p) {
      pick(p.choices(), value);
    } else if (step instanceof Step.BeRouter b) {
      for (Step.Blank blank : b.fields()) {
        fill(blank, value);
      }
    } else if (step instanceof Step.FixNote f) {
      String[] fix = value.get(0).split("=", 2);
      hand.press("part:" + fix[0]);
      if (f.kind() == null) {
        hand.press("fix:" + fix[1]);
      } else {
        hand.type("answer", fix[1]);
      }
    } else if (step instanceof Step.Quiz q) {
      quiz(q, value);
    } else {
      throw new AssertionError("nothing is asked in " + step.id());
    }
  }

  private void fill(Step.Blank blank, List<String> value) {
    for (String pair : value) {
      if (pair.startsWith(blank.field() + "=")) {
        String given = pair.substring(blank.field().length() + 1);
        if (blank.kind() == null) {
          hand.press("match:" + blank.field() + "|" + given);
        } else {
          hand.type("blank:" + blank.field(), here.runner().resolve(given));
        }
      }
    }
  }

  private void quiz(Step.Quiz q, List<String> value) {
    switch (q.kind()) {
      case "order" -> order(value);
      case "match", "label" -> {
        for (String pair : value) {
          hand.press("match:" + pair.replaceFirst("=", "|"));
        }
      }
      case "number", "ipv4" -> hand.type("answer", here.runner().resolve(value.get(0)).trim());
      default -> pick(q.choices(), value);
    }
  }

  private void pick(List<Step.Choice> choices, List<String> value) {
    for (int i = 0; i < choices.size(); i++) {
      if (value.contains(choices.get(i).id())) {
        hand.press("choice-" + (i + 1));
      }
    }
  }

  /** Moves each thing up, one place at a time. */
  private void order(List<String> wanted) {
    for (int place = 0; place < wanted.size(); place++) {
      for (int tries = 0; tries < 2 * wanted.size(); tries++) {
        if (shown().indexOf(wanted.get(place)) <= place) {
          break;
        }
        hand.press("up:order:" + wanted.get(place));
        screen.pause();
      }
    }
    assertEquals(wanted, shown());
  }

  /** The things as they stand on screen, from the top. */
  private List<String> shown() {
    List<JsonNode> items = new ArrayList<>();
    for (JsonNode a : screen.state().get("actions")) {
      if (a.get("id").asText().startsWith("item:order:")) {
        items.add(a);
      }
    }
    items.sort(Comparator.comparingDouble(a -> a.get("y").asDouble()));
    return items.stream().map(a -> a.get("id").asText().substring(11)).toList();
  }

  // ---- commands

  private void command(int at, Command command) {
    Step.Task task = (Step.Task) step();
    Step.Suggestion best = null;
    for (Step.Suggestion offer : task.offer()) {
      if (begins(at, offer.commands())
          && (best == null || offer.commands().size() > best.commands().size())) {
        best = offer;
      }
    }
    if (best != null) {
      hand.press("offer:" + best.id());
      done = best.commands().size() - 1;
      return;
    }
    if (command instanceof Command.Forward forward) {
      hand.type("blank:forward.outside", forward.outside());
      hand.type("blank:forward.inside", forward.inside());
      hand.type("blank:forward.port", forward.insidePort());
      hand.press("match:forward.proto|" + forward.proto());
      hand.press("forward");
    } else if (command instanceof DeviceCommand.AddFirewallRule add) {
      firewall(add.node(), add.rule());
    } else if (command instanceof Command.SetFact set && set.path().endsWith(RESERVED)) {
      // The form adds one line; the script says what all lines are then.
      String[] line = set.value().substring(set.value().lastIndexOf(',') + 1).split("=");
      hand.press("match:reserve.mac|" + line[0]);
      hand.type("blank:reserve.ip", line[1]);
      hand.press("reserve");
    } else if (command instanceof Command.SetFact set && typed(set)) {
      if (Screen.action(screen.state(), "fact:" + set.path()) == null) {
        hand.press("node:" + set.node());
      }
      hand.type("fact:" + set.path(), set.value());
      hand.press("apply:" + set.path());
    } else {
      hand.press("cmd:" + command.text());
    }
  }

  /** Walks through the windows of the firewall; on a phone they stand in the lesson's place. */
  private void firewall(String host, FirewallDoc.RuleDoc rule) {
    hand.press("firewall:" + host);
    for (int i = 0; i < WINDOWS && Screen.action(screen.state(), "fw:type:port") == null; i++) {
      onward();
    }
    hand.press("fw:type:port");
    onward();
    hand.press("fw:proto:" + rule.protocol());
    hand.type("fw:ports", rule.ports());
    onward();
    hand.press("fw:action:" + rule.action());
    onward();
    for (String profile : List.of("domain", "private", "public")) {
      if (!rule.profiles().isEmpty() && !rule.profiles().contains(profile)) {
        hand.press("fw:profile:" + profile);
      }
    }
    onward();
    onward();
    if (Screen.action(screen.state(), "panel-lesson") != null) {
      hand.press("panel-lesson");
    }
  }

  /** The next window stands where this one did: it has to be there before anything is pressed. */
  private void onward() {
    hand.press("fw-next");
    screen.pause();
  }

  /** Whether it is a value that is typed into the panel of its device, not a switch. */
  private static boolean typed(Command.SetFact set) {
    return !List.of("up", "down", "true", "false").contains(set.value());
  }

  private boolean begins(int at, List<Command> commands) {
    for (int i = 0; i < commands.size(); i++) {
      if (at + i >= script.size()
          || !(script.get(at + i) instanceof LessonAction.Act act)
          || !act.command().equals(commands.get(i))) {
        return false;
      }
    }
    return !commands.isEmpty();
  }
}
