package fivedoors.ui.widget;

import com.badlogic.gdx.Input.Keys;
import com.badlogic.gdx.math.Vector2;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.Stage;
import com.badlogic.gdx.scenes.scene2d.ui.TextField;
import com.badlogic.gdx.scenes.scene2d.utils.ChangeListener;
import com.badlogic.gdx.scenes.scene2d.utils.FocusListener;
import fivedoors.ui.draw.Mark;
import fivedoors.ui.draw.Shapes;
import fivedoors.ui.input.NativeText;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.probe.ProbeSink;
import fivedoors.ui.theme.TextStyle;

/** A value to type, with its label above and what is wrong with it below. */
final class InputWidget extends Widget implements Focusable, NativeText.Listener {
  private final float high;

  private MirrorNode.Input node;
  private final TextBlock label;
  private final TextField field;
  private TextBlock problem;
  private boolean natively;

  /** What the browser's own input holds, as far as is known. */
  private String given = "";

  private final Vector2 corner = new Vector2();
  private final Vector2 end = new Vector2();

  InputWidget(Kit kit, MirrorNode.Input node) {
    super(kit);
    this.node = node;
    high = kit.touch() ? kit.target() : 40;
    label = new TextBlock(kit, node.label(), TextStyle.SMALL, theme().ink2);
    field = new TextField(node.value(), look().skin);
    field.setFocusTraversal(false);
    field.setDisabled(!node.enabled());
    addActor(label);
    addActor(field);
    field.addListener(
        new ChangeListener() {
          @Override
          public void changed(ChangeEvent event, Actor actor) {
            if (!natively) {
              kit().events().input(InputWidget.this.node.id(), field.getText());
            }
          }
        });
    field.addListener(
        new FocusListener() {
          @Override
          public void keyboardFocusChanged(FocusEvent event, Actor actor, boolean focused) {
            typing(focused);
          }
        });
    problem();
  }

  private void problem() {
    if (problem != null) {
      problem.remove();
      problem = null;
    }
    if (node.problem() != null) {
      problem = new TextBlock(kit(), node.problem(), TextStyle.SMALL, theme().err);
      addActor(problem);
    }
  }

  @Override
  public boolean update(MirrorNode newer) {
    if (!(newer instanceof MirrorNode.Input n)
        || !n.id().equals(node.id())
        || !n.label().equals(node.label())) {
      return false;
    }
    node = n;
    field.setDisabled(!n.enabled());
    if (natively && !given.equals(n.value())) {
      given = n.value();
      kit().nativeText().text(given);
    }
    if (!field.getText().equals(n.value())) {
      int at = field.getCursorPosition();
      field.setProgrammaticChangeEvents(false);
      field.setText(n.value());
      field.setCursorPosition(Math.min(at, n.value().length()));
    }
    problem();
    return true;
  }

  @Override
  public void lay(float width) {
    label.lay(width);
    float below = 0;
    if (problem != null) {
      problem.lay(width - 22);
      below = problem.getHeight() + 4;
    }
    setSize(width, label.getHeight() + 4 + high + below);
    place(label, 0, 0);
    field.setSize(width, high);
    place(field, 0, label.getHeight() + 4);
    if (problem != null) {
      place(problem, 22, label.getHeight() + high + 8);
    }
  }

  @Override
  protected void paint(Shapes shapes, float x, float y) {
    if (natively) {
      locate();
      kit().nativeText().move(corner.x, corner.y, end.x - corner.x, end.y - corner.y);
    }
    if (problem != null) {
      shapes.mark(Mark.CROSS, x + 8, y + problem.getHeight() - 10, 12, theme().err);
    }
  }

  private void typing(boolean on) {
    if (on) {
      kit().events().typing(node.id());
    }
    NativeText nativeText = kit().nativeText();
    if (nativeText == null) {
      return;
    }
    natively = on;
    if (!on) {
      nativeText.hide();
      return;
    }
    locate();
    float size = TextStyle.MONO.size * (end.x - corner.x) / field.getWidth();
    given = field.getText();
    nativeText.show(
        corner.x,
        corner.y,
        end.x - corner.x,
        end.y - corner.y,
        size,
        node.label(),
        given,
        node.kind(),
        this);
  }

  /** Finds where the field is on the screen, which changes when its pane scrolls. */
  private void locate() {
    field.localToScreenCoordinates(corner.set(0, field.getHeight()));
    field.localToScreenCoordinates(end.set(field.getWidth(), 0));
  }

  @Override
  public void changed(String text) {
    given = text;
    kit().events().input(node.id(), text);
  }

  @Override
  public boolean key(int key, boolean shift) {
    Stage stage = getStage();
    if (stage == null) {
      return false;
    }
    // The same way as where libGDX hears the keys itself.
    if (shift) {
      stage.keyDown(Keys.SHIFT_LEFT);
    }
    boolean taken = stage.keyDown(key);
    if (shift) {
      stage.keyUp(Keys.SHIFT_LEFT);
    }
    return taken;
  }

  @Override
  public void left() {
    natively = false;
    kit().events().left(node.id());
    if (getStage() != null && getStage().getKeyboardFocus() == field) {
      getStage().setKeyboardFocus(null);
    }
  }

  @Override
  public String focusId() {
    return node.id();
  }

  @Override
  public boolean takesEnter() {
    return getStage() != null && getStage().getKeyboardFocus() == field;
  }

  @Override
  public void focused(boolean on) {
    if (getStage() == null) {
      return;
    }
    if (on && node.enabled()) {
      getStage().setKeyboardFocus(field);
      field.selectAll();
    } else if (getStage().getKeyboardFocus() == field) {
      getStage().setKeyboardFocus(null);
    }
  }

  /** Goes on where the text ends; what is typed next must not replace it. */
  @Override
  public void resumed() {
    if (getStage() == null || !node.enabled()) {
      return;
    }
    getStage().setKeyboardFocus(field);
    field.setCursorPosition(field.getText().length());
    if (natively) {
      kit().nativeText().text(given);
    }
  }

  @Override
  public void probe(ProbeSink sink) {
    Vector2 at = field.localToStageCoordinates(new Vector2(0, 0));
    action(sink, node.id(), node.enabled(), at.x, at.y, field.getWidth(), high);
    text(sink, field.getText(), at.x + 12, at.y + 12, field.getWidth() - 24, 16, false);
  }
}
