ALTER TABLE "runs" ADD COLUMN "hold_asked" jsonb;--> statement-breakpoint
CREATE INDEX "runs_holding" ON "runs" USING btree ("batch_id") WHERE hold_asked is not null;