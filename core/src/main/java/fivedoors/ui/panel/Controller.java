package fivedoors.ui.panel;

import fivedoors.lesson.LessonAction;
import fivedoors.lesson.Phase;
import fivedoors.lesson.Step;
import fivedoors.ui.guide.Guide;
import fivedoors.ui.input.Actions;
import fivedoors.ui.mirror.MirrorEvents;
import fivedoors.ui.mirror.MirrorNode;
import java.util.List;

/**
 * Carries out what a person does in the lesson; what is about the screen goes to {@link
 * ScreenActions}.
 */
final class Controller implements MirrorEvents {
  /** So many presses of a clicker at one step; the next one goes past it. */
  private static final int CLICKS = 3;

  private final Desk desk;
  private final ScreenActions screen;
  private final ProgramActions programs;
  private final Answers answers;
  private final Deeds deeds;
  private final TimeActions time;
  private String clicked;
  private int clicks;
  private final SandboxActions sandbox;
  private final FirewallActions firewall;

  Controller(Desk desk, ScreenActions screen) {
    this.desk = desk;
    this.screen = screen;
    programs = screen.programs();
    answers = new Answers(desk);
    deeds = new Deeds(desk, screen);
    time = new TimeActions(desk);
    sandbox = new SandboxActions(desk, screen.contents());
    firewall = screen.firewall(deeds);
  }

  private Guide guide() {
    return desk.guide();
  }

  @Override
  public void activate(String id) {
    desk.begin();
    boolean done = sandbox.activate(id) || screen.activate(id) || guide() == null;
    if (done || programs.activate(id) || firewall.activate(id)) {
      desk.changed();
      return;
    }
    int colon = id.indexOf(':');
    if (colon > 0) {
      about(id.substring(0, colon), id.substring(colon + 1));
    } else if (id.startsWith("choice-")) {
      answers.choose(Integer.parseInt(id.substring(7)) - 1);
    } else {
      act(id);
    }
    desk.changed();
  }

  private void about(String kind, String rest) {
    switch (kind) {
      case "cmd":
        deeds.command(rest);
        break;
      case "try":
        deeds.suggestion(rest);
        break;
      case "offer":
        deeds.offer(rest);
        break;
      case "open":
        desk.page = null;
        desk.draft.forget();
        screen.open(rest);
        break;
      case "apply":
        deeds.apply(rest);
        break;
      case "match":
        int at = rest.indexOf('|');
        if (at > 0) {
          desk.draft.pair(rest.substring(0, at), rest.substring(at + 1));
        }
        break;
      case "part":
        if (guide().runner().phase() == Phase.ASKING) {
          desk.draft.part(rest);
        }
        break;
      case "fix":
        desk.draft.fix(rest);
        break;
      case "up":
        desk.draft.move(rest.substring(rest.indexOf(':') + 1), -1);
        break;
      case "down":
        desk.draft.move(rest.substring(rest.indexOf(':') + 1), 1);
        break;
      default:
        break;
    }
  }

  private void act(String id) {
    switch (id) {
      case Actions.NEXT:
        String left = desk.left;
        if (!programs.enter() && !firewall.enter(left)) {
          primary();
        }
        break;
      case Actions.CLICKER:
        clicker();
        break;
      case "forward":
        deeds.forward();
        break;
      case "reserve":
        deeds.reserve();
        break;
      case LessonContent.COMMIT:
        answers.commit();
        break;
      case LessonContent.GO:
        if (guide().playback().playing()) {
          guide().jump();
        } else {
          guide().play(true);
        }
        break;
      case Actions.HINT:
        desk.tell(guide().act(new LessonAction.TakeHint()));
        desk.draft.type(taken());
        break;
      case Actions.NOTE:
        desk.draft.note(!desk.draft.note());
        break;
      case Actions.RESTART_STEP:
        desk.draft.forget();
        guide().restartStep();
        break;
      case Actions.BACK:
        desk.draft.forget();
        if (!guide().previousStep()) {
          desk.toast(desk.words().raw("ui.toast.firstStep"), null);
        }
        break;
      case Actions.RESTART_LESSON:
        desk.draft.forget();
        desk.page = null;
        guide().restartLesson();
        break;
      case Actions.FREE_PLAY:
        freePlay();
        break;
      default:
        time.act(id);
    }
  }

  /** What a hint that does it has typed, so that the field shows it. */
  private String taken() {
    if (guide().runner().step() instanceof Step.Task t && t.input() != null) {
      String value = guide().runner().input(t.input().store());
      return value == null ? desk.draft.typed() : value;
    }
    return desk.draft.typed();
  }

  /**
   * The one thing to do next, for somebody who has nothing but a clicker in hand. It cannot answer:
   * pressed once more it goes on without an answer, and does for the class what is to be done.
   */
  private void clicker() {
    var runner = guide().runner();
    String step = runner.step().id();
    clicks = step.equals(clicked) ? clicks : 0;
    clicked = step;
    if (!open() || runner.step() instanceof Step.Free) {
      primary();
      return;
    }
    if (clicks >= CLICKS) {
      clicks = 0;
      passOver();
      return;
    }
    int before = guide().version();
    boolean asking = runner.phase() == Phase.ASKING;
    primary();
    // What is to be done may take several presses of the button that does it.
    clicks = asking || before == guide().version() ? CLICKS : clicks + 1;
    if (open() && clicks == CLICKS && runner.step().id().equals(step)) {
      desk.toast(desk.words().raw("ui.toast.clicker"), null);
    }
  }

  /** Whether the lesson waits for an answer or a deed. */
  private boolean open() {
    Phase phase = guide().runner().phase();
    return phase == Phase.ASKING || phase == Phase.ACTING;
  }

  private void passOver() {
    var runner = guide().runner();
    desk.draft.forget();
    String to = runner.lesson().steps().get(runner.index() + 1).id();
    desk.tell(guide().act(new LessonAction.SkipTo(to)));
    if (runner.phase() == Phase.RUNNING) {
      guide().play(true);
    }
  }

  /** The one thing to do next. */
  private void primary() {
    Phase phase = guide().runner().phase();
    if (phase == Phase.ASKING) {
      answers.commit();
    } else if (phase == Phase.RUNNING) {
      act(LessonContent.GO);
    } else if (phase == Phase.TIMED_OUT) {
      act(Actions.RESTART_STEP);
    } else if (phase == Phase.ACTING) {
      for (MirrorNode node : screen.lessonBody()) {
        if (node instanceof MirrorNode.Button b && b.weight() == MirrorNode.Weight.PRIMARY) {
          activate(b.id());
          return;
        }
      }
    } else if (guide().runner().canNext()) {
      desk.tell(guide().act(new LessonAction.Next()));
      if (guide().runner().phase() == Phase.RUNNING) {
        guide().play(true);
      }
    }
  }

  private void freePlay() {
    var steps = guide().pack().lesson().steps();
    Step last = steps.get(steps.size() - 1);
    if (last instanceof Step.Free) {
      desk.page = null;
      desk.tell(guide().act(new LessonAction.SkipTo(last.id())));
    }
  }

  /**
   * What was picked on the screen may stand for an answer: then it picks that answer, and opens
   * nothing. Answers whether it did.
   */
  boolean pointed() {
    return sandbox.pointed() || answers.pointed();
  }

  /** Takes a file of free play; {@code text} is null if it cannot be read. */
  void receive(String name, String text) {
    sandbox.receive(name, text);
    desk.changed();
  }

  @Override
  public void input(String id, String text) {
    desk.begin();
    String narrow = Typed.narrow(text);
    if (!firewall.input(id, narrow)) {
      typed(id, narrow);
    }
    desk.changed();
  }

  private void typed(String id, String narrow) {
    if (id.equals("answer")) {
      desk.draft.type(narrow);
    } else if (id.startsWith("blank:")) {
      desk.draft.pair(id.substring(6), narrow);
    } else if (id.equals("order")) {
      desk.draft.order(List.of(narrow.split(",")));
    } else if (id.startsWith("fact:")) {
      desk.typed.put(id.substring(5), narrow);
      desk.problems.remove(id.substring(5));
    } else if (id.equals("scrub") && guide() != null) {
      guide().seekStory(Double.parseDouble(narrow));
    }
  }

  @Override
  public void typing(String id) {
    desk.typing = id;
  }

  @Override
  public void left(String id) {
    desk.typing = null;
  }

  @Override
  public void hover(String id) {
    desk.hover = id;
  }
}
