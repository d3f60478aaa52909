mod vocabulary;
