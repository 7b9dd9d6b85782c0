package news.stemma.benchmarks.scale;

/// A program that was to be measured ended with an error.
public final class RunFailedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public RunFailedException(String message) {
    super(message);
  }
}
