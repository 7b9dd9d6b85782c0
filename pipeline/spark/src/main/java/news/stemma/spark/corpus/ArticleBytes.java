package news.stemma.spark.corpus;

import com.google.common.io.ByteArrayDataInput;
import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import java.util.List;
import news.stemma.text.Article;
import news.stemma.text.ArticleCodec;
import news.stemma.text.Document;
import news.stemma.text.DocumentCodec;

/// Articles as bytes: the document, and behind it what parsing found in it.
public final class ArticleBytes {
  private static final DocumentCodec DOCUMENTS = new DocumentCodec();

  private ArticleBytes() {}

  public static byte[] of(Article article) {
    ByteArrayDataOutput out = ByteStreams.newDataOutput();
    write(article, out);
    return out.toByteArray();
  }

  public static void write(Article article, ByteArrayDataOutput out) {
    DOCUMENTS.write(article.document(), out);
    new ArticleCodec(List.of(article.document())).write(article, out);
  }

  public static Article article(byte[] bytes) {
    return read(ByteStreams.newDataInput(bytes));
  }

  /// The article that comes next.
  public static Article read(ByteArrayDataInput in) {
    Document document = DOCUMENTS.read(0, in);
    return new ArticleCodec(List.of(document)).read(0, in);
  }

  /// The document alone, whose bytes an article begins with.
  public static Document document(byte[] bytes) {
    return DOCUMENTS.read(0, ByteStreams.newDataInput(bytes));
  }
}
