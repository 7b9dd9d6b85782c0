package news.stemma.benchmarks;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// `10k`, `1M`, `1234`.
final class Articles implements ITypeConverter<Integer> {
  @Override
  public Integer convert(String value) {
    if (!value.matches("[1-9]\\d{0,6}[kM]?")) {
      throw new TypeConversionException(value + " is no number such as 500, 10k or 1M");
    }
    String digits = value.replaceAll("\\D", "");
    String zeros = value.endsWith("M") ? "000000" : value.endsWith("k") ? "000" : "";
    try {
      return Integer.valueOf(digits + zeros);
    } catch (NumberFormatException e) {
      throw new TypeConversionException(value + " are too many articles");
    }
  }
}
