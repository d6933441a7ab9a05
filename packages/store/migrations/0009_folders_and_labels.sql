CREATE TABLE "folders" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "flows" ADD COLUMN "folder_id" text;--> statement-breakpoint
ALTER TABLE "flows" ADD COLUMN "labels" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "folders_name" ON "folders" USING btree ("organisation_id",lower("name"));--> statement-breakpoint
ALTER TABLE "flows" ADD CONSTRAINT "flows_folder_id_folders_id_fk" FOREIGN KEY ("folder_id") REFERENCES "public"."folders"("id") ON DELETE set null ON UPDATE no action;