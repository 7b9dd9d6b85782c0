package news.stemma.text;

import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteArrayDataInput;
import com.google.common.io.ByteArrayDataOutput;
import java.util.List;
import java.util.Optional;

/// What parsing found in documents, as bytes; their words are cut again, which costs less than to
/// keep them.
public final class ArticleCodec implements Codec<Article> {

  private final List<Document> documents;

  /// @param documents that the articles are of, at the same positions
  public ArticleCodec(List<Document> documents) {
    this.documents = documents;
  }

  @Override
  public void write(Article article, ByteArrayDataOutput out) {
    Packed.writeString(article.language().orElse(""), out);
    Packed.writeCount(article.blocks().size(), out);
    for (Block block : article.blocks()) {
      Packed.writeName(block.kind(), out);
      writeSpan(block.span(), out);
    }
    Packed.writeCount(article.sentences().size(), out);
    for (Sentence sentence : article.sentences()) {
      writeSpan(sentence.span(), out);
      Packed.writeCount(sentence.block(), out);
    }
    article.marks().write(out);
  }

  private static void writeSpan(Span span, ByteArrayDataOutput out) {
    Packed.writeCount(span.start(), out);
    Packed.writeCount(span.length(), out);
  }

  @Override
  public Article read(int position, ByteArrayDataInput in) {
    Document document = documents.get(position);
    Tokens tokens = Tokenizer.tokenize(document.text());
    Optional<String> language = Optional.of(Packed.readString(in)).filter(tag -> !tag.isEmpty());
    ImmutableList.Builder<Block> blocks = ImmutableList.builder();
    for (int count = Packed.readCount(in); count > 0; count--) {
      blocks.add(new Block(Packed.readName(Block.Kind.class, in), readSpan(in)));
    }
    ImmutableList.Builder<Sentence> sentences = ImmutableList.builder();
    int count = Packed.readCount(in);
    for (int ordinal = 0; ordinal < count; ordinal++) {
      sentences.add(Sentence.of(ordinal, readSpan(in), Packed.readCount(in), tokens));
    }
    return new Article(
        document, language, blocks.build(), sentences.build(), tokens, WordMarks.read(in));
  }

  private static Span readSpan(ByteArrayDataInput in) {
    int start = Packed.readCount(in);
    return new Span(start, start + Packed.readCount(in));
  }
}
