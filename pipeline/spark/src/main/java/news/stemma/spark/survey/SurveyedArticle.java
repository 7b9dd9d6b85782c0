package news.stemma.spark.survey;

import com.google.common.io.ByteArrayDataInput;
import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import news.stemma.relation.CorpusSurvey;
import news.stemma.spark.corpus.ArticleBytes;
import news.stemma.text.Article;
import news.stemma.text.Codec;
import news.stemma.text.Packed;

/// An article with what a survey of its corpus says of it.
public record SurveyedArticle(Article article, CorpusSurvey.OfArticle survey) {

  /// As bytes, which begin with those of the article.
  public static final class SurveyedArticleCodec implements Codec<SurveyedArticle> {
    @Override
    public void write(SurveyedArticle surveyed, ByteArrayDataOutput out) {
      ArticleBytes.write(surveyed.article(), out);
      Packed.writeBits(surveyed.survey().formulas(), out);
      Packed.writeBits(surveyed.survey().boilerplate(), out);
      Packed.writeBits(surveyed.survey().statements(), out);
    }

    @Override
    public SurveyedArticle read(int position, ByteArrayDataInput in) {
      return new SurveyedArticle(
          ArticleBytes.read(in),
          new CorpusSurvey.OfArticle(
              Packed.readBits(in), Packed.readBits(in), Packed.readBits(in)));
    }
  }

  byte[] bytes() {
    ByteArrayDataOutput out = ByteStreams.newDataOutput();
    new SurveyedArticleCodec().write(this, out);
    return out.toByteArray();
  }

  public static SurveyedArticle of(byte[] bytes) {
    return new SurveyedArticleCodec().read(0, ByteStreams.newDataInput(bytes));
  }
}
