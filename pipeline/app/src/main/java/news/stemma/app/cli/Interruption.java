package news.stemma.app.cli;

/// Says on Ctrl-C or a kill that can be heard that nothing is lost.
final class Interruption implements AutoCloseable {
  private final Thread hook;

  Interruption(Messages messages) {
    this.hook =
        Thread.ofPlatform()
            .unstarted(() -> messages.say("interrupted; the same command goes on from here"));
    Runtime.getRuntime().addShutdownHook(hook);
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // It is being said.
    }
  }
}
